/** Tests of the envelope and of what it carries. */
@NullMarked
package io.taskflow.messaging.event;

import org.jspecify.annotations.NullMarked;
