/** What people do in a browser, through the whole system. */
@NullMarked
package io.taskflow.e2e.browser;

import org.jspecify.annotations.NullMarked;
