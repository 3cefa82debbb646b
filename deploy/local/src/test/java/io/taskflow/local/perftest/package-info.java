/** Tests of how logs are shown to people. */
@NullMarked
package io.taskflow.local.perftest;

import org.jspecify.annotations.NullMarked;
