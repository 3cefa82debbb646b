/** What people say about a task. */
@NullMarked
package io.taskflow.contracts.comment;

import org.jspecify.annotations.NullMarked;
