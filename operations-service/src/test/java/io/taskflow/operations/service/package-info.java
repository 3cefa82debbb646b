/** How services are asked, of real servers. */
@NullMarked
package io.taskflow.operations.service;

import org.jspecify.annotations.NullMarked;
