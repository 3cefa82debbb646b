/** Where ids and the time come from, so that tests can choose both. */
@NullMarked
package io.taskflow.service.id;

import org.jspecify.annotations.NullMarked;
