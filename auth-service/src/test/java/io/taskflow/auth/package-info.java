/** Rules that hold for the whole service. */
@NullMarked
package io.taskflow.auth;

import org.jspecify.annotations.NullMarked;
