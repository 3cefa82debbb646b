/** Tests of how programs are extracted and trained. */
@NullMarked
package io.taskflow.local.program;

import org.jspecify.annotations.NullMarked;
