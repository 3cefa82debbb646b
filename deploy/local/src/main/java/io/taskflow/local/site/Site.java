package io.taskflow.local.site;

import io.taskflow.local.download.Downloads;
import io.taskflow.local.process.Folders;
import java.nio.file.Path;

/**
 * What the parts of one stack share.
 *
 * @param folder where this stack keeps data, logs, pids and secrets
 * @param ports its block of ports
 * @param secrets its passwords
 * @param downloads the distributions it runs on
 */
public record Site(Path folder, Ports ports, Secrets secrets, Downloads downloads) {

    /** Everything listens here and nowhere else. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The file in a stack's folder that keeps its passwords. */
    public static final String SECRETS = "secrets.properties";

    /** A stack in a folder. */
    public static Site in(Path folder, Ports ports, Downloads downloads) {
        return new Site(folder, ports, new Secrets(folder.resolve(SECRETS)), downloads);
    }

    /** The data folder of a part, made when missing; it holds secrets and other people's words, so only its owner may look. */
    public Path data(String part) {
        return Folders.makePrivate(folder.resolve("data").resolve(part));
    }

    /** A data folder that another user may pass through, to a folder within that is that user's own. */
    public Path passableData(String part) {
        return Folders.make(folder.resolve("data").resolve(part));
    }

    /** The log file of a part. */
    public Path log(String part) {
        return Folders.makePrivate(folder.resolve("logs")).resolve(part + ".log");
    }

    /** The file that remembers the process of a part. */
    public Path pidFile(String part) {
        return Folders.make(folder.resolve("run")).resolve(part + ".pid");
    }

    /** The JVM that runs this program runs the parts, too. */
    public Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A port of this stack. */
    public int port(Port port) {
        return ports.of(port);
    }
}
