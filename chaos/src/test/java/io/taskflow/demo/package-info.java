/** The demo as people type it. */
@NullMarked
package io.taskflow.demo;

import org.jspecify.annotations.NullMarked;
