/** What the types of our records say of the JSON that they are: names, null, lengths. */
@NullMarked
package io.taskflow.service.openapi.schema;

import org.jspecify.annotations.NullMarked;
