/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.json;

import org.jspecify.annotations.NullMarked;
