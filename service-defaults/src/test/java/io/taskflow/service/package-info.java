/** Rules about the whole module. */
@NullMarked
package io.taskflow.service;

import org.jspecify.annotations.NullMarked;
