/** The taskflow command: the whole system on one machine, without Docker. */
@NullMarked
package io.taskflow.local;

import org.jspecify.annotations.NullMarked;
