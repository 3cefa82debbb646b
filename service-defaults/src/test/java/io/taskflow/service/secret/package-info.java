/** Published secrets stay on this machine. */
@NullMarked
package io.taskflow.service.secret;

import org.jspecify.annotations.NullMarked;
