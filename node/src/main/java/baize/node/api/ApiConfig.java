package baize.node.api;

import baize.services.views.ViewFollower;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How questions over HTTP are read. */
@Configuration
public class ApiConfig implements WebMvcConfigurer {
    /** Where the API begins. */
    public static final String ROOT = "/api/v1";

    private final ViewFollower follower;
    private final ObjectProvider<ConversionService> conversions;

    ApiConfig(ViewFollower follower, @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.follower = follower;
        this.conversions = conversions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageParameters());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ParameterCheck(conversions::getObject)).addPathPatterns(ROOT + "/**");
        registry.addInterceptor(new MinPosition(follower)).addPathPatterns(ROOT + "/**");
    }
}
