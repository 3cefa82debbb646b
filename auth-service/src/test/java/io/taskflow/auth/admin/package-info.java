/** Tests of what administrators do about people. */
@NullMarked
package io.taskflow.auth.admin;

import org.jspecify.annotations.NullMarked;
