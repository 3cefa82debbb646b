/** What the defaults of this package promise, tried over HTTP. */
@NullMarked
package io.taskflow.service.problem;

import org.jspecify.annotations.NullMarked;
