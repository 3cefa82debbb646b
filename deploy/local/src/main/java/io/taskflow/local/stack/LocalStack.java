package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.Progress;
import io.taskflow.local.build.ServiceBuild;
import io.taskflow.local.build.WebBuild;
import io.taskflow.local.download.Cache;
import io.taskflow.local.download.Downloads;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.part.PartControl;
import io.taskflow.local.part.Service;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.postgres.PostgresServer;
import io.taskflow.local.process.Folders;
import io.taskflow.local.rabbitmq.Broker;
import io.taskflow.local.rabbitmq.BrokerTopology;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import io.taskflow.local.site.Site;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The whole system of one checkout. */
public final class LocalStack {

    private final Runnable build;
    private final Site site;
    private final List<Member> members;
    private final Map<String, PartControl> controls = new LinkedHashMap<>();
    private final Progress progress;
    private final ShutDown shutDown;
    private final StartUp startUp;
    private final BackgroundTraining training;

    /** The system that people start, on a block of ports. */
    public LocalStack(Checkout checkout, Ports ports, Progress progress) {
        this(checkout, checkout.state(), ports, StackOptions.PLAIN, progress, () -> {
            new WebBuild(checkout).run(progress);
            new ServiceBuild(checkout).run(progress);
        });
    }

    /** A system of the same checkout beside the people's own, for end-to-end tests; the services have to be built. */
    public static LocalStack forTests(Checkout checkout, Progress progress) {
        return new LocalStack(
                checkout, checkout.state().resolve("e2e"), Ports.random(), StackOptions.forTests(), progress, () -> {});
    }

    /**
     * An empty system with these options beside the people's own, in a folder of this name; what lay there is stopped and removed.
     * The services are not built by its start.
     */
    public static LocalStack fresh(
            Checkout checkout, String name, Ports ports, StackOptions options, Progress progress) {
        LocalStack earlier = apart(checkout, name, ports, options, progress);
        earlier.stop();
        earlier.wipe();
        // Made anew, since passwords went with the data.
        return apart(checkout, name, ports, options, progress);
    }

    private static LocalStack apart(
            Checkout checkout, String name, Ports ports, StackOptions options, Progress progress) {
        return new LocalStack(checkout, checkout.state().resolve(name), ports, options, progress, () -> {});
    }

    private LocalStack(
            Checkout checkout, Path folder, Ports ports, StackOptions options, Progress progress, Runnable build) {
        this.progress = progress;
        this.build = build;
        this.site = Site.in(folder, ports, new Downloads(checkout, Cache.ofUser(), progress));
        this.members = new Topology(checkout, site, options).members();
        members.forEach(member -> controls.put(member.part().name(), new PartControl(site, member.part())));
        this.shutDown = new ShutDown(progress, Service.class::isInstance);
        this.startUp = new StartUp(progress, shutDown);
        this.training = new BackgroundTraining(checkout, site);
    }

    /** Builds what changed and starts what does not run, with the demo logins in it. */
    public void start() {
        controls.values().forEach(PartControl::requirePorts);
        startUp.run(build, members, controls);
        DemoLogins.register(addresses().gateway(), keycloak(), progress);
    }

    /** Ends a start that is under way, and what it started. */
    public void abortStart() {
        startUp.abort();
    }

    /** Ends everything, services before what they need; returns the number of parts that ran. */
    public long stop() {
        training.stop();
        return shutDown.stop(controls());
    }

    /** The names of the services, in the order of their start. */
    public List<String> serviceNames() {
        return services().map(Service::name).toList();
    }

    /** Ends one of the services and starts it as it was built last. */
    public void restart(String service) {
        control(service).stop(progress);
        control(service).start(progress);
    }

    /** Makes the AOT caches that the services lack, in a program of its own that {@link #stop} ends. */
    public void trainInBackground() {
        if (!services().allMatch(Service::isTrained)) {
            training.start();
            progress.say("aot-cache", "being made in the background, for quicker starts");
        }
    }

    /** Makes the AOT caches that the services lack, one after the other; the system has to run. */
    public void train() {
        services().forEach(service -> service.train(progress));
    }

    private Stream<Service> services() {
        return members.stream()
                .map(Member::part)
                .filter(Service.class::isInstance)
                .map(Service.class::cast);
    }

    /** Removes all data; everything has to be stopped. */
    public void wipe() {
        Folders.remove(new Postgres(site, List.of()).cluster());
        for (String folder : List.of("data", "logs", "run", "build", Site.SECRETS, "port")) {
            Folders.remove(site.folder().resolve(folder));
        }
    }

    /** Every part with its control, in the order of their start. */
    public List<PartControl> controls() {
        return List.copyOf(controls.values());
    }

    /** The part of this name. */
    public PartControl control(String part) {
        return Objects.requireNonNull(controls.get(part), part);
    }

    /** Whether every part is up and ready. */
    public boolean isRunning() {
        return controls.values().stream().allMatch(control -> control.state().equals("running"));
    }

    /** Whether any part is up. */
    public boolean isAnythingRunning() {
        return controls.values().stream().anyMatch(control -> control.process().isPresent());
    }

    /** The folder and ports of the system. */
    public Site site() {
        return site;
    }

    /** Where people and programs find the system. */
    public Addresses addresses() {
        return new Addresses(
                "http://localhost:" + site.port(Port.GATEWAY),
                "http://localhost:" + site.port(Port.MAIL_PAGE),
                broker().uri(BrokerTopology.ADMIN),
                "http://localhost:" + site.port(Port.KEYCLOAK),
                "http://localhost:" + site.port(Port.RABBIT_MANAGEMENT));
    }

    /** Its broker, with all rights. */
    public Broker broker() {
        return new RabbitMq(site).broker();
    }

    /** Its database server, with all rights. */
    public PostgresServer postgres() {
        return new Postgres(site, List.of()).server();
    }

    /** Its identity provider, with all rights. */
    public KeycloakServer keycloak() {
        return new Keycloak(site, new Postgres(site, List.of())).server();
    }
}
