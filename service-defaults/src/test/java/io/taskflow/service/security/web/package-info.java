/** Tests of the servlet edge of security. */
@NullMarked
package io.taskflow.service.security.web;

import org.jspecify.annotations.NullMarked;
