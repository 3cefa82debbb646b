/** The servlet edge of security: which filters judge a request, and how a refusal is answered. */
@NullMarked
package io.taskflow.service.security.web;

import org.jspecify.annotations.NullMarked;
