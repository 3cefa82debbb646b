/** Tests of which traces are kept. */
@NullMarked
package io.taskflow.gateway.trace;

import org.jspecify.annotations.NullMarked;
