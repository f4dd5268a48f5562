package baize.node.pages;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Plays one demonstration for all tests of a run, and hands it to whoever asks for a {@link DemonstrationSite}. */
public final class SiteOfPages implements ParameterResolver {
    private static final int DAYS = 4;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemonstrationSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SiteOfPages.class))
                .computeIfAbsent(DemonstrationSite.class, type -> played(), DemonstrationSite.class);
    }

    private static DemonstrationSite played() {
        try {
            return DemonstrationSite.play(DAYS);
        } catch (Exception e) {
            throw new IllegalStateException("The demonstration could not be played", e);
        }
    }
}
