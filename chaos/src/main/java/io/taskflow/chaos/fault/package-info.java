/** What is done to the system: processes killed, connections cut, messages sent twice and out of order, handlers made to fail. */
@NullMarked
package io.taskflow.chaos.fault;

import org.jspecify.annotations.NullMarked;
