package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses bodies that call themselves other than UTF-8: what was signed must not depend on how somebody decodes it. */
@Configuration
public class Utf8Only implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String type = request.getContentType();
        if (type != null && !utf8(type)) {
            throw new ProblemException(Problem.MEDIA_TYPE);
        }
        return true;
    }

    private static boolean utf8(String type) {
        try {
            MediaType parsed = MediaType.parseMediaType(type);
            return parsed.getCharset() == null || StandardCharsets.UTF_8.equals(parsed.getCharset());
        } catch (IllegalArgumentException unknownCharset) {
            return false;
        }
    }
}
