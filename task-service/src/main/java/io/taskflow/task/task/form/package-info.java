/** What a client may ask for, with its limits: the same over HTTP and over the bus. */
@NullMarked
package io.taskflow.task.task.form;

import org.jspecify.annotations.NullMarked;
