/** The pages in a real browser: Debian's Chromium, driven by Playwright. Left out, and said so, where there is none. */
@NullMarked
package baize.checks.browser;

import org.jspecify.annotations.NullMarked;
