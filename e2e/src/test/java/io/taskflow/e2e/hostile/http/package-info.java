/** What is sent to the HTTP ports by somebody who means ill, or whose program is broken. */
@NullMarked
package io.taskflow.e2e.hostile.http;

import org.jspecify.annotations.NullMarked;
