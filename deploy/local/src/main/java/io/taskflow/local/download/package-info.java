/** What the stack needs and the machine may lack, fetched once into the user's cache. */
@NullMarked
package io.taskflow.local.download;

import org.jspecify.annotations.NullMarked;
