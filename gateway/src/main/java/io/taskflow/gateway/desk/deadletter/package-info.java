/** Messages that nobody could handle: listed, read, sent again or discarded. What happened to them is in the journal. */
@NullMarked
package io.taskflow.gateway.desk.deadletter;

import org.jspecify.annotations.NullMarked;
