/** That tests speak on the bus with the rights that services have. */
@NullMarked
package io.taskflow.testing.bus;

import org.jspecify.annotations.NullMarked;
