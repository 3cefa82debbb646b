/** Limits of the HTTP server itself. */
@NullMarked
package io.taskflow.service.http;

import org.jspecify.annotations.NullMarked;
