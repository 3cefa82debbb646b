/** Optimistic concurrency over HTTP: strong entity tags made of versions, If-Match and If-None-Match. */
@NullMarked
package io.taskflow.service.etag;

import org.jspecify.annotations.NullMarked;
