/** The event bus as a document (AsyncAPI 3), its schemas and samples, and one page to read them in. */
@NullMarked
package io.taskflow.gateway.asyncapi;

import org.jspecify.annotations.NullMarked;
