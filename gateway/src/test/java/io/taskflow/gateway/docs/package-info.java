/** The documentation page. */
@NullMarked
package io.taskflow.gateway.docs;

import org.jspecify.annotations.NullMarked;
