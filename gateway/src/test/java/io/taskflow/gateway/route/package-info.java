/** Where requests go, what services are told, and what happens when they are down. */
@NullMarked
package io.taskflow.gateway.route;

import org.jspecify.annotations.NullMarked;
