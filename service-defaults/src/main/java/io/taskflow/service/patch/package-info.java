/** JSON Merge Patch (RFC 7396) applied to typed records. */
@NullMarked
package io.taskflow.service.patch;

import org.jspecify.annotations.NullMarked;
