package io.taskflow.local.postgres;

import io.taskflow.local.Progress;
import io.taskflow.local.download.Cache;
import io.taskflow.local.part.Part;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL 18: durable (fsync on), passwords by SCRAM, reachable over loopback only. */
public final class Postgres implements Part {

    /** Memory is taken only as far as there is data to fill it. */
    private static final String CACHE = "512MB";

    private final Site site;
    private final List<String> databases;

    /** A cluster of the stack with these databases, each owned by a role of the same name. */
    public Postgres(Site site, List<String> databases) {
        this.site = site;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRES);
    }

    @Override
    public void prepare(Progress progress) {
        new Cluster(programs(), cluster()).make(superuserPassword(), progress);
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(OpenFolder.prefix());
        command.addAll(List.of(
                programs().resolve("bin/postgres").toString(),
                "-D",
                cluster().toString(),
                "-p",
                Integer.toString(site.port(Port.POSTGRES)),
                "-c",
                "listen_addresses=" + Site.LOOPBACK,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=" + CACHE));
        return new Launch(command, Map.of(), List.of("PG"), Path.of("/"));
    }

    @Override
    public boolean ready() {
        return server().answers();
    }

    @Override
    public void provision(Progress progress) {
        for (String database : databases) {
            server().createDatabase(database, password(database));
        }
    }

    /** A fast shutdown: sessions are ended, nothing is lost. SIGTERM would wait for every client to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** The running server, with all rights. */
    public PostgresServer server() {
        return new PostgresServer(Site.LOOPBACK + ":" + site.port(Port.POSTGRES), superuserPassword());
    }

    /** The password of a database's role. */
    public String password(String database) {
        return site.secrets().get("postgres." + database);
    }

    /** Where the cluster lies; outside the stack's folder if PostgreSQL's user cannot enter that. */
    public Path cluster() {
        return OpenFolder.of(site.passableData("postgres").resolve("cluster"));
    }

    private Path programs() {
        Path root = OpenFolder.of(Cache.ofUser().root().resolve("postgresql"));
        return site.downloads().postgres(new Cache(root));
    }

    private String superuserPassword() {
        return site.secrets().get("postgres.superuser");
    }
}
