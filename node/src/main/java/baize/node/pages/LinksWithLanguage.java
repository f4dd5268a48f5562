package baize.node.pages;

import java.util.Optional;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Writes links to pages so that they keep {@code ?lang=} where the present address has it. The API, the log and assets have no language. */
final class LinksWithLanguage extends StandardLinkBuilder {
    private static final String ASSIGNED = Language.PARAMETER + "=";

    LinksWithLanguage() {
        setName("links-with-language");
        setOrder(0);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return chosen(context)
                .filter(language -> isPage(link))
                .map(language -> with(ASSIGNED + language.code(), link))
                .orElse(link);
    }

    private static String with(String parameter, String link) {
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        String fragment = hash < 0 ? "" : link.substring(hash);
        return address + (address.indexOf('?') < 0 ? "?" : "&") + parameter + fragment;
    }

    private static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.startsWith("//")
                && !link.startsWith("/api/")
                && !link.startsWith("/log/")
                && !link.startsWith(Assets.PATH)
                && !link.contains("?" + ASSIGNED)
                && !link.contains("&" + ASSIGNED);
    }

    private static Optional<Language> chosen(IExpressionContext context) {
        return context.getVariable(PageAdvice.HERE) instanceof Here here ? here.chosen() : Optional.empty();
    }
}
