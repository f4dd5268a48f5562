/**
 * The demonstration region: an invented province whose people and organisations never were, played through real signed commands and the
 * real rules from a seed. Start at {@link baize.services.demo.Demonstration}; the cast is {@link baize.services.demo.Region}, what it
 * always shows is {@link baize.services.demo.NamedCase}.
 */
@NullMarked
package baize.services.demo;

import org.jspecify.annotations.NullMarked;
