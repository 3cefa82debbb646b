/** The rules of the local stack, held against real processes and files. */
@NullMarked
package io.taskflow.local.site;

import org.jspecify.annotations.NullMarked;
