/** Talking JSON to the parts. */
@NullMarked
package io.taskflow.local.http;

import org.jspecify.annotations.NullMarked;
