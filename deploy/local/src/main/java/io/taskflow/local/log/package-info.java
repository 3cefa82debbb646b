/** How people read what services log for machines. */
@NullMarked
package io.taskflow.local.log;

import org.jspecify.annotations.NullMarked;
