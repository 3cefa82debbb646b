/** Several instances of a service behind one address, as a cluster's own balancer would have them. */
@NullMarked
package io.taskflow.chaos.balance;

import org.jspecify.annotations.NullMarked;
