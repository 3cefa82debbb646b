/** What people say about a task: CommentController → WriteComment → Mentions, Comments. A comment never moves its task's version. */
@NullMarked
package io.taskflow.task.comment;

import org.jspecify.annotations.NullMarked;
