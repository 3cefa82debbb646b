/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.page;

import org.jspecify.annotations.NullMarked;
