/** What a typed client can do that is generated from the committed API documents. */
@NullMarked
package io.taskflow.e2e.client;

import org.jspecify.annotations.NullMarked;
