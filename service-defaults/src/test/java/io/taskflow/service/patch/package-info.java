/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.patch;

import org.jspecify.annotations.NullMarked;
