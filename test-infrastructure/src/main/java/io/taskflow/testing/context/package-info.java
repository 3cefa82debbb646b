/** Gives an application under test the settings of a service. */
@NullMarked
package io.taskflow.testing.context;

import org.jspecify.annotations.NullMarked;
