/** What the defaults of this package promise. */
@NullMarked
package io.taskflow.service.id;

import org.jspecify.annotations.NullMarked;
