package io.taskflow.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this clone of TaskFlow. */
public record Checkout(Path root) {

    /** The checkout that the current folder lies in, or the one named by the {@code taskflow} script. */
    public static Checkout find() {
        String named = System.getProperty("taskflow.root");
        Path start = Path.of(named == null ? "." : named).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("deploy/local"))) {
                return new Checkout(folder);
            }
        }
        throw new StackException("No checkout of TaskFlow at or above " + start + ".");
    }

    /** Everything the running system writes: data, logs, pids, secrets. */
    public Path state() {
        return root.resolve(".taskflow");
    }

    /** What a build makes of a service: a program with all that it needs. */
    public Path jar(String service) {
        return root.resolve(service).resolve("target/" + service + "-0.1.0-SNAPSHOT-app.jar");
    }

    /** Maven's wrapper. */
    public Path mvnw() {
        return root.resolve("mvnw");
    }
}
