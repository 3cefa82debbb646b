/** Messages that nobody could handle: listed, read, sent again or discarded. Their journal is a stream; what is here is an index of it. */
@NullMarked
package io.taskflow.gateway.desk.deadletter;

import org.jspecify.annotations.NullMarked;
