/** Other systems' accounts on the bus: an admin makes and removes them, the broker keeps to what is written here. */
@NullMarked
package io.taskflow.auth.integration;

import org.jspecify.annotations.NullMarked;
