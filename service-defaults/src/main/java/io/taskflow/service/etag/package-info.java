/** Optimistic concurrency over HTTP: strong entity tags made of versions, and If-Match. */
@NullMarked
package io.taskflow.service.etag;

import org.jspecify.annotations.NullMarked;
