/** The real servers behind the tests: in containers or as the local stack runs them. Here that is decided, and nowhere else. */
@NullMarked
package io.taskflow.testing.server;

import org.jspecify.annotations.NullMarked;
