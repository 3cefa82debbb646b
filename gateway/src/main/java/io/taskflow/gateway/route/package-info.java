/** Where a request goes: the table of routes, what a service is told of the client, and what happens when a service is down. */
@NullMarked
package io.taskflow.gateway.route;

import org.jspecify.annotations.NullMarked;
