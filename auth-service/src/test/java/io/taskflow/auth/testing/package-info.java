/** What the tests of this service talk to it with. */
@NullMarked
package io.taskflow.auth.testing;

import org.jspecify.annotations.NullMarked;
