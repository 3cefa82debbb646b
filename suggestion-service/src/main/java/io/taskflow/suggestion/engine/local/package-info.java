/** The engine in this process: no network, no key; it always answers, so it is default and fallback. */
@NullMarked
package io.taskflow.suggestion.engine.local;

import org.jspecify.annotations.NullMarked;
