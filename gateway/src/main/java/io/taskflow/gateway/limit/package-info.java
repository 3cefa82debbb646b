/** How much may pass: the size of a body and the number of requests. */
@NullMarked
package io.taskflow.gateway.limit;

import org.jspecify.annotations.NullMarked;
