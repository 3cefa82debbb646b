/** How the desk speaks to the broker. */
@NullMarked
package io.taskflow.gateway.desk.broker;

import org.jspecify.annotations.NullMarked;
