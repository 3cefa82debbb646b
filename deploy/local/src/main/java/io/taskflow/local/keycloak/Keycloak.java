package io.taskflow.local.keycloak;

import io.taskflow.local.Progress;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.part.Part;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of TaskFlow; needs PostgreSQL with a database {@code keycloak} first. */
public final class Keycloak implements Part {

    /** Its database and role in PostgreSQL. */
    public static final String DATABASE = "keycloak";

    private static final List<String> LEAN_JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms64m",
            "-Xmx320m",
            "-XX:MaxMetaspaceSize=256m",
            "-Xss512k");

    private final Site site;
    private final Postgres postgres;

    /** The Keycloak of a stack. */
    public Keycloak(Site site, Postgres postgres) {
        this.site = site;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
    }

    @Override
    public void prepare(Progress progress) {
        Path distribution = site.downloads().keycloak(site.javaHome());
        Path home = Folders.make(site.data(name()).resolve("home"));
        for (String shared : List.of("conf", "lib", "providers")) {
            Folders.link(home.resolve(shared), distribution.resolve(shared));
        }
        LoginTheme.writeInto(home.resolve("themes"));
    }

    /** Starts Java itself: kc.sh would stay beside it as a shell, and knows no home but the distribution. */
    @Override
    public Launch launch() {
        Path home = site.data(name()).resolve("home");
        List<String> command = new ArrayList<>();
        command.add(site.javaHome().resolve("bin/java").toString());
        command.addAll(LEAN_JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        return new Launch(command, environment(), List.of("KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_"), home);
    }

    @Override
    public boolean ready() {
        return JsonApi.at("http://" + Site.LOOPBACK + ":" + site.port(Port.KEYCLOAK_MANAGEMENT))
                .answers("/health/ready");
    }

    @Override
    public void provision(Progress progress) {
        progress.say(name(), "checking the realm");
        Realm realm = new Realm(
                site.secrets(),
                "http://localhost:" + site.port(Port.GATEWAY),
                Site.LOOPBACK,
                Integer.toString(site.port(Port.SMTP)));
        Path applied = site.data(name()).resolve("realm.applied");
        if (!Files.exists(applied) || !Folders.read(applied).equals(realm.fingerprint())) {
            realm.bringInto(server());
            Folders.write(applied, realm.fingerprint());
        }
    }

    /** The running Keycloak, with all rights. */
    public KeycloakServer server() {
        return new KeycloakServer("http://localhost:" + site.port(Port.KEYCLOAK), site.secrets());
    }

    private Map<String, String> environment() {
        Map<String, String> settings = new HashMap<>();
        settings.put("KC_CACHE", "local");
        settings.put("KC_HTTP_HOST", Site.LOOPBACK);
        settings.put("KC_HTTP_ENABLED", "true");
        settings.put("KC_HTTP_PORT", Integer.toString(site.port(Port.KEYCLOAK)));
        settings.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(site.port(Port.KEYCLOAK_MANAGEMENT)));
        settings.put("KC_HOSTNAME", server().url());
        settings.put("KC_DB_URL", postgres.server().url(DATABASE));
        settings.put("KC_DB_USERNAME", DATABASE);
        settings.put("KC_DB_PASSWORD", postgres.password(DATABASE));
        settings.put("KC_DB_POOL_INITIAL_SIZE", "1");
        settings.put("KC_DB_POOL_MAX_SIZE", "20");
        settings.put("KC_HTTP_POOL_MAX_THREADS", "16");
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", server().adminPassword());
        return settings;
    }
}
