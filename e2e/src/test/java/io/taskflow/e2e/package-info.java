/** What people and programs see of the whole system, with every part a real process. */
@NullMarked
package io.taskflow.e2e;

import org.jspecify.annotations.NullMarked;
