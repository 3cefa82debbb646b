/** What the defaults of this package promise. */
@NullMarked
package io.taskflow.service.idempotency;

import org.jspecify.annotations.NullMarked;
