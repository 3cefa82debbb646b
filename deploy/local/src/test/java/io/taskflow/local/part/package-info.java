/** The rules of the local stack, held against real processes and files. */
@NullMarked
package io.taskflow.local.part;

import org.jspecify.annotations.NullMarked;
