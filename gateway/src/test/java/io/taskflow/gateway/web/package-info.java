/** Serving the web application. */
@NullMarked
package io.taskflow.gateway.web;

import org.jspecify.annotations.NullMarked;
