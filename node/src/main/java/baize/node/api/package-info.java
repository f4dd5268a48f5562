/**
 * The public's questions over HTTP: one thin controller for each business area in a package of its own. What they share is here: how lists
 * are asked for, how answers look, what the description says. Start at {@link baize.node.api.PublicAnswers}.
 */
@NullMarked
package baize.node.api;

import org.jspecify.annotations.NullMarked;
