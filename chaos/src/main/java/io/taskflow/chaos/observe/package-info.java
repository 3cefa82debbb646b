/** The independent witnesses: what came over the bus, what PostgreSQL's own log says was committed, and what the tables hold. */
@NullMarked
package io.taskflow.chaos.observe;

import org.jspecify.annotations.NullMarked;
