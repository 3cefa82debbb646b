package io.taskflow.local.command;

import java.util.concurrent.Callable;

/**
 * A verb of {@code ./taskflow} that another module brings: a picocli command, found by {@link java.util.ServiceLoader}. Its answer is
 * the exit code.
 */
public interface Subcommand extends Callable<Integer> {}
