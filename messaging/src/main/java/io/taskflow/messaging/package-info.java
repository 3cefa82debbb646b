/** Switches messaging on in a service that has this module on its class path. */
@NullMarked
package io.taskflow.messaging;

import org.jspecify.annotations.NullMarked;
