/** Secrets that everybody knows, kept to the machine that they are for. */
@NullMarked
package io.taskflow.service.secret;

import org.jspecify.annotations.NullMarked;
