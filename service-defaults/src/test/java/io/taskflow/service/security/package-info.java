/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.security;

import org.jspecify.annotations.NullMarked;
