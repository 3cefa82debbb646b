package io.taskflow.messaging.command;

/** Does what a command asks for. Runs in the transaction that also notes the command as done: once for each (sender, source, id). */
@FunctionalInterface
public interface CommandHandler<T> {

    /**
     * Throwing rolls everything back.
     *
     * @throws CommandRefusedException to refuse for good: {@link CommandDesk#refused} answers, the message goes to the dead
     *     letters. Anything else that is thrown is tried again later like a failed event, and answered when
     *     the last try has failed, see {@link PrematureCommandException}
     */
    void handle(Command<T> command);
}
