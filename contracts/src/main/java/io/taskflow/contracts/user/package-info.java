/** What auth-service says of people. */
@NullMarked
package io.taskflow.contracts.user;

import org.jspecify.annotations.NullMarked;
