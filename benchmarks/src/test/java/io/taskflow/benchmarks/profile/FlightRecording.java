package io.taskflow.benchmarks.profile;

import io.taskflow.local.process.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A recording of another JVM of this machine, from its making to {@link #stop()}.
 *
 * @param pid the JVM
 * @param file what is recorded
 */
public record FlightRecording(long pid, Path file) {

    private static final String NAME = "name=benchmark";

    /** Begins to record. */
    public static FlightRecording start(long pid, Path file) {
        FlightRecording recording = new FlightRecording(pid, file);
        recording.jcmd("JFR.start", NAME, "settings=profile", "maxsize=100M");
        return recording;
    }

    /** Ends the recording and counts its samples. */
    public Samples stop() {
        jcmd("JFR.stop", NAME, "filename=" + file);
        return Samples.read(file);
    }

    private void jcmd(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        Shell.require("Recording a JVM", command, Path.of("."), Map.of());
    }
}
