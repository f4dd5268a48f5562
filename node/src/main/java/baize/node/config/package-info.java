/** What a node is told at start: one record, read once, checked whole. Every key is explained in config/sample.yaml. */
@NullMarked
package baize.node.config;

import org.jspecify.annotations.NullMarked;
