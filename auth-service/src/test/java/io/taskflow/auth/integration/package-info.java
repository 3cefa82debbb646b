/** Shows what an integration's account may do at the real broker, and above all what it may not. */
@NullMarked
package io.taskflow.auth.integration;

import org.jspecify.annotations.NullMarked;
