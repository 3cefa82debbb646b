package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.RunningProcess;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts a part, finds it again after the starting program is gone, and stops it by its own pid. */
public final class PartControl {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Site site;
    private final Part part;

    /** Control over a part of a stack. */
    public PartControl(Site site, Part part) {
        this.site = site;
        this.part = part;
    }

    /** The part under control. */
    public Part part() {
        return part;
    }

    /** The part's process, if it runs. */
    public Optional<RunningProcess> process() {
        return recorded().filter(RunningProcess::alive);
    }

    private Optional<RunningProcess> recorded() {
        Path file = site.pidFile(part.name());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Folders.read(file).strip().split(" ", 2);
        return Optional.of(new RunningProcess(Long.parseLong(words[0]), Long.parseLong(words[1])));
    }

    /** What {@code status} says of it: running, starting or stopped. */
    public String state() {
        return process().isEmpty() ? "stopped" : part.ready() ? "running" : "starting";
    }

    /** Fails if the part does not run and somebody else listens on a port of its; its own orphans are ended. */
    public void requirePorts() {
        if (process().isPresent()) {
            return;
        }
        stop();
        for (Port port : part.ports()) {
            int number = site.port(port);
            if (!Ports.isFree(number)) {
                throw new StackException("Port " + number + " (" + part.name()
                        + ") is taken by another program: stop that program, or move all ports, for example with"
                        + " TASKFLOW_PORT=" + (site.ports().gateway() + 1000) + ".");
            }
        }
    }

    /** Prepares, starts and provisions the part; one that runs is only awaited. {@code onStart} runs before a start. */
    public void start(Progress progress, Runnable onStart) {
        long begin = System.nanoTime();
        RunningProcess process = process().orElse(null);
        if (process == null) {
            requirePorts();
            part.prepare(progress);
            onStart.run();
            progress.say(part.name(), "starting");
            process = launch();
        }
        awaitReady(process);
        part.provision(progress);
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.say(part.name(), String.format(Locale.ROOT, "ready after %.1f s", seconds));
    }

    /** The same, with nothing to do before a start. */
    public void start(Progress progress) {
        start(progress, () -> {});
    }

    /** Ends the part and what may be left of it; returns whether it ran. */
    public boolean stop() {
        boolean running = process().isPresent();
        recorded().ifPresent(process -> process.stop(part.stopSignal(), STOP_PATIENCE));
        try {
            Files.deleteIfExists(site.pidFile(part.name()));
        } catch (IOException kept) {
            throw new StackException("Cannot remove " + site.pidFile(part.name()), kept);
        }
        return running;
    }

    /** The same, telling what takes its time: a service that is still starting ends only once it has. */
    public boolean stop(Progress progress) {
        if (process().isEmpty()) {
            return stop();
        }
        long begin = System.nanoTime();
        progress.say(part.name(), "stopping");
        boolean ran = stop();
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.say(part.name(), String.format(Locale.ROOT, "stopped after %.1f s", seconds));
        return ran;
    }

    /** A process that is not written down, as on a full disk, would never be found again. */
    private RunningProcess launch() {
        RunningProcess process = part.launch().start(site.log(part.name()));
        try {
            Folders.write(site.pidFile(part.name()), process.pid() + " " + process.began());
            return process;
        } catch (StackException unwritten) {
            process.stop("KILL", STOP_PATIENCE);
            throw unwritten;
        }
    }

    private void awaitReady(RunningProcess process) {
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.ready()) {
            if (!process.alive()) {
                throw new StackException(part.name() + " ended while starting: " + LastWords.of(site.log(part.name()))
                        + " (all of it: ./taskflow logs " + part.name() + ")");
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(part.name() + " is not ready after "
                        + part.patience().toSeconds() + " s; see ./taskflow logs " + part.name() + ".");
            }
            LockSupport.parkNanos(POLL_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new StackException("Interrupted while " + part.name() + " started.");
            }
        }
    }
}
