package io.taskflow.local.rabbitmq;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.part.Part;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import io.taskflow.local.site.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A RabbitMQ node of our own beside any other on the machine. */
public final class RabbitMq implements Part {

    /** The virtual host of the running system. */
    public static final String VHOST = "taskflow";

    private final Site site;
    private final BrokerTopology topology;

    /** The broker of a stack. */
    public RabbitMq(Site site) {
        this.site = site;
        this.topology = new BrokerTopology(site.secrets());
    }

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public List<Port> ports() {
        return List.of(
                Port.AMQP,
                Port.RABBIT_MANAGEMENT,
                Port.RABBIT_PROMETHEUS,
                Port.RABBIT_DISTRIBUTION,
                Port.EPMD,
                Port.RABBIT_STREAM);
    }

    @Override
    public void prepare(Progress progress) {
        program();
        Path folder = site.data(name());
        Folders.write(
                folder.resolve("enabled_plugins"),
                Template.of("rabbitmq/enabled_plugins").text());
        Folders.write(folder.resolve("definitions.json"), topology.definitions(VHOST));
        Folders.write(folder.resolve("rabbitmq.conf"), new NodeSettings(site, folder).file());
        Folders.make(folder.resolve("home"));
    }

    /** The port mapper is started beside the node: one that the node starts itself would outlive it. */
    @Override
    public Launch launch() {
        Path folder = site.data(name());
        Path erlang = site.downloads().rabbitmq().resolve("usr/lib/erlang/bin");
        Map<String, String> environment = new HashMap<>(new NodeSettings(site, folder).environment());
        environment.put("PATH", erlang + ":" + System.getenv("PATH"));
        return new Launch(
                List.of("sh", "-c", "epmd & exec \"$0\"", program().toString()),
                environment,
                List.of("RABBITMQ_", "ERL_"),
                folder);
    }

    @Override
    public boolean ready() {
        return broker().answers();
    }

    @Override
    public void provision(Progress progress) {
        broker().upgrade(VHOST, progress);
    }

    /** The running broker, with all rights. */
    public Broker broker() {
        String management = "http://" + Site.LOOPBACK + ":" + site.port(Port.RABBIT_MANAGEMENT);
        return new Broker(Site.LOOPBACK, site.port(Port.AMQP), management, topology);
    }

    /** Debian's own wrappers in {@code /usr/sbin} change the user; these do not. */
    private Path program() {
        Path releases = site.downloads().rabbitmq().resolve("usr/lib/rabbitmq/lib");
        try (Stream<Path> versions = Files.list(releases)) {
            return versions.map(version -> version.resolve("sbin/rabbitmq-server"))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new StackException("No rabbitmq-server below " + releases + "."));
        } catch (IOException cannot) {
            throw new StackException("Cannot look into " + releases, cannot);
        }
    }
}
