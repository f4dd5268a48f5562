package baize.node.pages;

import baize.node.config.NodeConfig;
import baize.services.PublicViews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page's template may use: {@code say}, {@code here}, {@code assets}. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
public class PageAdvice {
    /** The name of the present address in templates. */
    static final String HERE = "here";

    private final MessageSource messages;
    private final PublicViews views;
    private final Assets assets;
    private final NodeConfig config;
    private final InstantSource clock;

    PageAdvice(MessageSource messages, PublicViews views, Assets assets, NodeConfig config, InstantSource clock) {
        this.messages = messages;
        this.views = views;
        this.assets = assets;
        this.config = config;
        this.clock = clock;
    }

    /** The reader's language and names in it. */
    @ModelAttribute("say")
    Words say(HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.of(request);
        response.setHeader("Content-Language", language.tag());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        return new Words(language, messages, views, config.zone(), clock.instant());
    }

    /** The present address. */
    @ModelAttribute(HERE)
    Here here(HttpServletRequest request) {
        return Here.of(request);
    }

    /** Style and scripts. */
    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    /** Whether the region is an invented one. */
    @ModelAttribute("demonstration")
    boolean demonstration() {
        return config.demonstration();
    }
}
