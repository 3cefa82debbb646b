/** One trace for each request: whether it is kept is decided here, and where its id is found and told. */
@NullMarked
package io.taskflow.gateway.trace;

import org.jspecify.annotations.NullMarked;
