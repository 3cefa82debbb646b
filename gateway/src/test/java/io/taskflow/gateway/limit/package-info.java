/** How much may pass. */
@NullMarked
package io.taskflow.gateway.limit;

import org.jspecify.annotations.NullMarked;
