/** A small real service that uses every default, and the means to call it over HTTP. */
@NullMarked
package io.taskflow.service.example;

import org.jspecify.annotations.NullMarked;
