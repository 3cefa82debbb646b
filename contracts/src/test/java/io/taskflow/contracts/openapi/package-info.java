/** What the OpenAPI documents of all services, as they are committed in {@code contracts/openapi}, have in common. */
@NullMarked
package io.taskflow.contracts.openapi;

import org.jspecify.annotations.NullMarked;
