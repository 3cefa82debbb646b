/** What a part of the system is, and how one is started, found again and stopped, with the parts that need no more than that. */
@NullMarked
package io.taskflow.local.part;

import org.jspecify.annotations.NullMarked;
