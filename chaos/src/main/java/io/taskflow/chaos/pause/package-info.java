/** Parts that do not die but stand still for a while, and whether everybody got an answer meanwhile and all went on afterwards. */
@NullMarked
package io.taskflow.chaos.pause;

import org.jspecify.annotations.NullMarked;
