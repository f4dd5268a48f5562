package baize.node.pages;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Assets that never change are kept by browsers; links keep the reader's language. */
@Configuration
public class PagesConfig implements WebMvcConfigurer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static" + Assets.PATH)
                .setCacheControl(FOR_EVER);
    }

    /** Adds our builder of links to the template engine before it is used. */
    @Bean
    static BeanPostProcessor linksKeepTheLanguage() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    engine.addLinkBuilder(new LinksWithLanguage());
                }
                return bean;
            }
        };
    }

    /** A name in a sentence turns nothing of the sentence. */
    @Bean
    static BeanPostProcessor namesTurnNothing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
                                && bean instanceof MessageSource messages
                        ? new IsolatingMessages(messages)
                        : bean;
            }
        };
    }
}
