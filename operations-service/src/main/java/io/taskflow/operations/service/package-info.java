/** The other services, as far as they are asked how things stand: all at once, none waited for longer than it may take. */
@NullMarked
package io.taskflow.operations.service;

import org.jspecify.annotations.NullMarked;
