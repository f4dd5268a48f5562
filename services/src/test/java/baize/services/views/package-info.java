/** Tests of the read models: suites that run on SQLite and PostgreSQL alike. */
@NullMarked
package baize.services.views;

import org.jspecify.annotations.NullMarked;
