/** Work that waits for an engine: written down with the event that asks for it, so that no crash loses or repeats it. */
@NullMarked
package io.taskflow.suggestion.job;

import org.jspecify.annotations.NullMarked;
