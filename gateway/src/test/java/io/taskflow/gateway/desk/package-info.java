/** The desk as a whole: who may use it, and that nobody notices when its broker is away. */
@NullMarked
package io.taskflow.gateway.desk;

import org.jspecify.annotations.NullMarked;
