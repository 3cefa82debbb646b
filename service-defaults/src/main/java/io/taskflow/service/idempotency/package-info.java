/** A POST that may be sent twice and still happens once: the first answer is kept with its effect. */
@NullMarked
package io.taskflow.service.idempotency;

import org.jspecify.annotations.NullMarked;
