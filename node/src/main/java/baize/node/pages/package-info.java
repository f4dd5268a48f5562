/**
 * The public pages, rendered by the server: no login, no cookie, no script needed, Chinese and English. What every page shares is here
 * (language, words, assets, errors); the pages themselves stand beside, by area. Start at {@link baize.node.pages.Words}, then at
 * {@code baize.node.pages.donation.DonationPages}.
 */
@NullMarked
package baize.node.pages;

import org.jspecify.annotations.NullMarked;
