/** Rules that hold for the whole gateway. */
@NullMarked
package io.taskflow.gateway;

import org.jspecify.annotations.NullMarked;
