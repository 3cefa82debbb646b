/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.openapi;

import org.jspecify.annotations.NullMarked;
