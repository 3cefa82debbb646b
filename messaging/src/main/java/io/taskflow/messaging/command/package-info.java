/** Work that other systems ask for on {@code taskflow.commands}: who asks is proven by the broker, what is refused is answered. */
@NullMarked
package io.taskflow.messaging.command;

import org.jspecify.annotations.NullMarked;
