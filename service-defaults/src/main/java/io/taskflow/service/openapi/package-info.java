/** What every service's OpenAPI document says alike: the bearer token, headers, problems. */
@NullMarked
package io.taskflow.service.openapi;

import org.jspecify.annotations.NullMarked;
