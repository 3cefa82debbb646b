/** Tests of how people want to be told. */
@NullMarked
package io.taskflow.notification.preference;

import org.jspecify.annotations.NullMarked;
