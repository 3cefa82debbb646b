package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.part.MailCatcher;
import io.taskflow.local.part.Part;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.part.Redis;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.process.Folders;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The infrastructure for tests: started part by part when first asked for, shared by all JVMs that test in a
 * checkout at the same time, stopped by the last of them that leaves.
 */
public final class TestStack implements AutoCloseable {

    private final Path folder;
    private final Members members;
    private final Progress progress;
    private final Site site;
    private final Postgres postgres;
    private final Keycloak keycloak;

    /** Joins the stack of a checkout; nothing is started yet. */
    public TestStack(Checkout checkout, Progress progress) {
        this.progress = progress;
        this.folder = Folders.make(checkout.state().resolve("test"));
        this.members = new Members(folder.resolve("members"));
        Downloads downloads = new Downloads(checkout, Cache.ofUser(), progress);
        this.site = lock().holding(() -> joined(downloads));
        this.postgres = new Postgres(site, List.of(Keycloak.DATABASE));
        this.keycloak = new Keycloak(site, postgres);
    }

    /** PostgreSQL, running. */
    public Postgres postgres() {
        return started(postgres);
    }

    /** RabbitMQ, running. */
    public RabbitMq rabbitMq() {
        return started(new RabbitMq(site));
    }

    /** Keycloak with the realm, running. */
    public Keycloak keycloak() {
        postgres();
        return started(keycloak);
    }

    /** Redis, running. */
    public Redis redis() {
        return started(new Redis(site));
    }

    /** The mail catcher, running. */
    public MailCatcher mail() {
        return started(new MailCatcher(site));
    }

    /** The numbers of its ports. */
    public Ports ports() {
        return site.ports();
    }

    /** Leaves; the last one stops what runs. */
    @Override
    public void close() {
        lock().holding(() -> {
            if (members.leave()) {
                parts().forEach(part -> new PartControl(site, part).stop());
            }
        });
    }

    private Site joined(Downloads downloads) {
        Ports ports = ports(folder, members);
        members.join();
        return Site.in(folder, ports, downloads);
    }

    private synchronized <P extends Part> P started(P part) {
        PartControl control = new PartControl(site, part);
        if (control.process().isEmpty() || !part.ready()) {
            lock().holding(() -> control.start(progress));
        }
        return part;
    }

    private List<Part> parts() {
        return List.of(keycloak, new MailCatcher(site), new Redis(site), new RabbitMq(site), postgres);
    }

    private FolderLock lock() {
        return new FolderLock(folder, () -> {});
    }

    /** The block of ports in use, or the last one if it is free, or a new one. */
    private static Ports ports(Path folder, Members members) {
        Path file = folder.resolve("port");
        if (Files.exists(file)) {
            Ports last = new Ports(Integer.parseInt(Folders.read(file).strip()));
            if (members.anybody() || last.areFree()) {
                return last;
            }
        }
        Ports ports = Ports.random();
        Folders.write(file, ports.gateway() + "\n");
        return ports;
    }
}
