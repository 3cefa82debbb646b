/** Where a stack lives: its folder, its block of ports, its secrets. */
@NullMarked
package io.taskflow.local.site;

import org.jspecify.annotations.NullMarked;
