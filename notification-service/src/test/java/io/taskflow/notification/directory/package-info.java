/** What the projections remember of the facts, on the real database. */
@NullMarked
package io.taskflow.notification.directory;

import org.jspecify.annotations.NullMarked;
