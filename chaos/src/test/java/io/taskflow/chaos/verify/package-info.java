/** The judge is tried, too: each kind of broken promise has to be noticed. */
@NullMarked
package io.taskflow.chaos.verify;

import org.jspecify.annotations.NullMarked;
