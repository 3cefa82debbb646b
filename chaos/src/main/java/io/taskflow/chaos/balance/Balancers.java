package io.taskflow.chaos.balance;

import io.taskflow.local.site.Port;
import io.taskflow.local.site.Ports;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The address of each service for a gateway that knows of no instances. */
public final class Balancers {

    private static final Map<String, Port> ROUTES = Map.of(
            "TASKFLOW_AUTH_SERVICE_URL", Port.AUTH,
            "TASKFLOW_TASK_SERVICE_URL", Port.TASK,
            "TASKFLOW_SUGGESTION_SERVICE_URL", Port.SUGGESTION,
            "TASKFLOW_NOTIFICATION_SERVICE_URL", Port.NOTIFICATION,
            "TASKFLOW_OPERATIONS_SERVICE_URL", Port.OPERATIONS);

    private Balancers() {}

    /** What the gateway is told of so many instances of each service; one needs no balancer. They live as long as this program. */
    public static Map<String, String> gatewaySettings(int instances, Ports ports) {
        if (instances == 1) {
            return Map.of();
        }
        Map<String, String> settings = new HashMap<>();
        ROUTES.forEach((setting, port) ->
                settings.put(setting, balancer(instances, port, ports).url()));
        return settings;
    }

    private static Balancer balancer(int instances, Port port, Ports ports) {
        return new Balancer(IntStream.rangeClosed(1, instances)
                .mapToObj(number -> ports.of(port.ofInstance(number)))
                .toList());
    }
}
