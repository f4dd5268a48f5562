/**
 * What every business area shares: identifiers, quantities, commands, events, decisions and the typed view of
 * the state that rules read. Start at {@link baize.contracts.Rules}: it takes a command to the rule that decides it.
 */
@NullMarked
package baize.contracts;

import org.jspecify.annotations.NullMarked;
