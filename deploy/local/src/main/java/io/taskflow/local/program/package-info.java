/** How a service's executable jar becomes what a JVM starts quickly: extracted, with an AOT cache beside it. */
@NullMarked
package io.taskflow.local.program;

import org.jspecify.annotations.NullMarked;
