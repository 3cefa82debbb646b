/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.http;

import org.jspecify.annotations.NullMarked;
