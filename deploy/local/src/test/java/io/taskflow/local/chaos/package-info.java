/** Tests of how logs are shown to people. */
@NullMarked
package io.taskflow.local.chaos;

import org.jspecify.annotations.NullMarked;
