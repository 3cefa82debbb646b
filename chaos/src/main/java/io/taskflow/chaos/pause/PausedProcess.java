package io.taskflow.chaos.pause;

import io.taskflow.local.part.PartControl;

/** A part's process and all that it started, stopped with {@code SIGSTOP}: memory, sockets and locks are kept. */
public record PausedProcess(PartControl control) implements Pausable {

    @Override
    public String name() {
        return control.part().name();
    }

    @Override
    public void pause() {
        control.process().ifPresent(process -> process.signalFamily("STOP"));
    }

    @Override
    public void resume() {
        control.process().ifPresent(process -> process.signalFamily("CONT"));
    }
}
