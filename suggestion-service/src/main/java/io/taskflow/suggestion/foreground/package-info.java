/** People who wait for an answer go before work that nobody waits for. */
@NullMarked
package io.taskflow.suggestion.foreground;

import org.jspecify.annotations.NullMarked;
