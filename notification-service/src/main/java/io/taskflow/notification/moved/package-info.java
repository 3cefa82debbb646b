/** Tasks that have moved to another project: what was told of them before is found under their present key. */
@NullMarked
package io.taskflow.notification.moved;

import org.jspecify.annotations.NullMarked;
