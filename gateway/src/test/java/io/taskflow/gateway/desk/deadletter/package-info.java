/** Dead letters on a real broker. */
@NullMarked
package io.taskflow.gateway.desk.deadletter;

import org.jspecify.annotations.NullMarked;
