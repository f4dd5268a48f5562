/**
 * Demand tables of volunteers become signed commands: a file is read line by line with all its faults named, entered in order, and
 * reported with counts that add up. Nothing is guessed, summed twice or joined silently. Start at
 * {@link baize.services.importing.Importer}; how a file is read starts at {@link baize.services.importing.DemandFile}.
 */
@NullMarked
package baize.services.importing;

import org.jspecify.annotations.NullMarked;
