package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.keycloak.Keycloak;
import io.taskflow.local.part.MailCatcher;
import io.taskflow.local.part.Redis;
import io.taskflow.local.part.Service;
import io.taskflow.local.postgres.Postgres;
import io.taskflow.local.rabbitmq.RabbitMq;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the system consists of, who needs whom, and which settings each service gets: the one place that says so. */
final class Topology {

    private final Checkout checkout;
    private final Site site;
    private final Environment environment;
    private final List<Member> members;

    Topology(Checkout checkout, Site site) {
        this.checkout = checkout;
        this.site = site;
        Postgres postgres = new Postgres(
                site,
                List.of(
                        Keycloak.DATABASE,
                        "auth_service",
                        "task_service",
                        "suggestion_service",
                        "notification_service"));
        Keycloak keycloak = new Keycloak(site, postgres);
        RabbitMq rabbit = new RabbitMq(site);
        Redis redis = new Redis(site);
        this.environment = new Environment(site, postgres, rabbit, keycloak);
        this.members = List.of(
                new Member(postgres, List.of()),
                new Member(rabbit, List.of()),
                new Member(redis, List.of()),
                new Member(new MailCatcher(site), List.of()),
                new Member(keycloak, List.of("postgres")),
                service("auth-service", Port.AUTH, 160, environment.administration()),
                service("task-service", Port.TASK, 192, Map.of()),
                service("suggestion-service", Port.SUGGESTION, 256, environment.languageModel()),
                service("notification-service", Port.NOTIFICATION, 160, environment.mail()),
                new Member(gateway(environment.gateway(redis.url())), List.of(Member.BUILD, "redis")));
    }

    List<Member> members() {
        return members;
    }

    private Member service(String name, Port port, int heapMiB, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(environment.everyServiceWithState(name));
        settings.putAll(own);
        return new Member(
                new Service(site, name, port, heapMiB, jar(name), settings),
                List.of(Member.BUILD, "postgres", "rabbitmq"));
    }

    private Service gateway(Map<String, String> settings) {
        return new Service(site, "gateway", Port.GATEWAY, 160, jar("gateway"), settings);
    }

    private Path jar(String service) {
        return checkout.root().resolve(service).resolve("target/" + service + "-0.1.0-SNAPSHOT-app.jar");
    }
}
