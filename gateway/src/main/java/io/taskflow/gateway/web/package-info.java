/** The web application's files, where there are any. */
@NullMarked
package io.taskflow.gateway.web;

import org.jspecify.annotations.NullMarked;
