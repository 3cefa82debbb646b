package io.taskflow.local.part;

import io.taskflow.local.Progress;
import io.taskflow.local.process.Launch;
import io.taskflow.local.process.Shell;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis with a password; the machine's own program where there is one, else Debian's, unpacked. */
public final class Redis implements Part {

    private static final int TIMEOUT_MILLIS = 1000;

    private final Site site;

    /** The Redis of a stack. */
    public Redis(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.REDIS);
    }

    @Override
    public void prepare(Progress progress) {
        if (!installed()) {
            site.downloads().redis();
        }
    }

    @Override
    public Launch launch() {
        Path unpacked = installed() ? Path.of("/") : site.downloads().redis();
        List<String> command = List.of(
                installed()
                        ? "redis-server"
                        : unpacked.resolve("usr/bin/redis-server").toString(),
                "--port",
                Integer.toString(site.port(Port.REDIS)),
                "--bind",
                Site.LOOPBACK,
                "--requirepass",
                password(),
                "--dir",
                site.data(name()).toString(),
                "--maxmemory",
                "64mb",
                // Where it gets tight, what would go next anyway: counts of a second before sessions of hours.
                "--maxmemory-policy",
                "volatile-ttl",
                "--appendonly",
                "yes");
        return new Launch(command, libraries(unpacked), List.of(), site.data(name()));
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port(Port.REDIS))) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String question = "AUTH " + password() + "\r\nPING\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The address with the password, as clients take it. */
    public String url() {
        return "redis://:" + password() + "@" + Site.LOOPBACK + ":" + site.port(Port.REDIS);
    }

    private String password() {
        return site.secrets().get("redis");
    }

    private static boolean installed() {
        return Shell.run(List.of("sh", "-c", "command -v redis-server")).ok();
    }

    private static Map<String, String> libraries(Path unpacked) {
        String folders = List.of("usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu").stream()
                .map(folder -> unpacked.resolve(folder).toString())
                .reduce((one, other) -> one + ":" + other)
                .orElse("");
        return installed() ? Map.of() : Map.of("LD_LIBRARY_PATH", folders);
    }
}
