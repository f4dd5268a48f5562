/** What an importer asks a node before and after it sends: how far a run came, what a source reported. Public, like all of it. */
@NullMarked
package baize.node.importing;

import org.jspecify.annotations.NullMarked;
