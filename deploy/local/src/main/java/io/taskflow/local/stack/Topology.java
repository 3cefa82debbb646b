package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.part.Jvm;
import io.taskflow.local.part.JvmProfile;
import io.taskflow.local.part.MailCatcher;
import io.taskflow.local.part.Redis;
import io.taskflow.local.part.Service;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.program.ExtractedJar;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the system consists of, who needs whom, and which settings each service gets: the one place that says so. */
final class Topology {

    private final Checkout checkout;
    private final Site site;
    private final JvmProfile jvm;
    private final Environment environment;
    private final List<Member> members;

    Topology(Checkout checkout, Site site, StackOptions options) {
        this.checkout = checkout;
        this.site = site;
        this.jvm = options.jvm();
        Postgres postgres = new Postgres(
                site,
                List.of(
                        Keycloak.DATABASE,
                        "auth_service",
                        "task_service",
                        "suggestion_service",
                        "notification_service",
                        "operations_service"));
        Keycloak keycloak = new Keycloak(site, postgres);
        RabbitMq rabbit = new RabbitMq(site);
        Redis redis = new Redis(site);
        this.environment = new Environment(site, postgres, rabbit, keycloak);
        Map<String, String> gateway = new HashMap<>(environment.gateway(redis.url()));
        gateway.putAll(options.gatewaySettings());
        Map<String, String> suggestion = new HashMap<>(environment.languageModel());
        suggestion.putAll(options.suggestionSettings());
        this.members = new ArrayList<>(List.of(
                new Member(postgres, List.of()),
                new Member(rabbit, List.of()),
                new Member(redis, List.of()),
                new Member(new MailCatcher(site), List.of()),
                new Member(keycloak, List.of("postgres"))));
        for (int instance = 1; instance <= options.instances(); instance++) {
            members.addAll(services(instance, suggestion));
        }
        members.add(new Member(gateway(gateway), List.of(Member.BUILD, "redis")));
    }

    List<Member> members() {
        return members;
    }

    private List<Member> services(int instance, Map<String, String> suggestion) {
        return List.of(
                service("auth-service", instance, Port.AUTH, 160, environment.administration()),
                service("task-service", instance, Port.TASK, 192, Map.of()),
                service("suggestion-service", instance, Port.SUGGESTION, 256, suggestion),
                service("notification-service", instance, Port.NOTIFICATION, 160, environment.mail()),
                service("operations-service", instance, Port.OPERATIONS, 112, environment.operations()));
    }

    private Member service(String name, int instance, Port port, int heapMiB, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(environment.everyServiceWithState(name));
        settings.putAll(own);
        return new Member(
                new Service(
                        site,
                        instance == 1 ? name : name + "-" + instance,
                        port.ofInstance(instance),
                        new Jvm(jvm, heapMiB),
                        jar(name),
                        settings),
                List.of(Member.BUILD, "postgres", "rabbitmq"));
    }

    private Service gateway(Map<String, String> settings) {
        return new Service(site, "gateway", Port.GATEWAY, new Jvm(jvm, 160), jar("gateway"), settings);
    }

    private ExtractedJar jar(String service) {
        return new ExtractedJar(service, checkout.jar(service), checkout.state().resolve("programs"));
    }
}
