/** Shows that other systems hear what is theirs to hear, and nothing else. */
@NullMarked
package io.taskflow.notification.integration;

import org.jspecify.annotations.NullMarked;
