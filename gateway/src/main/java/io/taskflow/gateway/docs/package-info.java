/** One page with the API documentation of all services. */
@NullMarked
package io.taskflow.gateway.docs;

import org.jspecify.annotations.NullMarked;
