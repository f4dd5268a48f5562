package baize.checks.screenshots;

import java.util.Locale;

/** What people look at pages with. */
enum Device {
    /** A small phone. */
    PHONE(360, 800),
    /** A notebook. */
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
