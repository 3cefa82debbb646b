/** Tests of how logs are shown to people. */
@NullMarked
package io.taskflow.local.log;

import org.jspecify.annotations.NullMarked;
