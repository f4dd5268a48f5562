/** The system's Chromium, headless, driven by Playwright: for browser tests and for pictures of the pages. */
@NullMarked
package baize.checks.browser;

import org.jspecify.annotations.NullMarked;
