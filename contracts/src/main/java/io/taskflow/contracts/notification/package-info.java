/** What is meant for one person alone. */
@NullMarked
package io.taskflow.contracts.notification;

import org.jspecify.annotations.NullMarked;
