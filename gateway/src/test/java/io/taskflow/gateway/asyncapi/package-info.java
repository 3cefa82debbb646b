/** The document as a client finds it. */
@NullMarked
package io.taskflow.gateway.asyncapi;

import org.jspecify.annotations.NullMarked;
