package io.taskflow.local.rabbitmq;

import io.taskflow.local.site.Port;
import io.taskflow.local.site.Site;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What keeps a node to itself: its own names, folders, port mapper and loopback listeners. */
record NodeSettings(Site site, Path folder) {

    String file() {
        return """
                listeners.tcp.1 = 127.0.0.1:%d
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                prometheus.tcp.ip = 127.0.0.1
                prometheus.tcp.port = %d
                stream.listeners.tcp.1 = 127.0.0.1:%d
                load_definitions = %s
                max_message_size = 2097152
                raft.wal_max_size_bytes = 64000000
                vm_memory_high_watermark.absolute = 512MB
                disk_free_limit.absolute = 200MB
                max_message_size = 2097152
                log.console = true
                log.console.level = info
                log.file = false
                """.formatted(
                        site.port(Port.AMQP),
                        site.port(Port.RABBIT_MANAGEMENT),
                        site.port(Port.RABBIT_PROMETHEUS),
                        site.port(Port.RABBIT_STREAM),
                        folder.resolve("definitions.json"));
    }

    Map<String, String> environment() {
        Map<String, String> settings = new HashMap<>();
        settings.put("HOME", folder.resolve("home").toString());
        settings.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
        settings.put("RABBITMQ_NODENAME", "taskflow@localhost");
        settings.put("RABBITMQ_NODE_IP_ADDRESS", Site.LOOPBACK);
        settings.put("RABBITMQ_NODE_PORT", Integer.toString(site.port(Port.AMQP)));
        settings.put("RABBITMQ_DIST_PORT", Integer.toString(site.port(Port.RABBIT_DISTRIBUTION)));
        settings.put("ERL_EPMD_PORT", Integer.toString(site.port(Port.EPMD)));
        settings.put("ERL_EPMD_ADDRESS", Site.LOOPBACK);
        settings.put(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none");
        // Without the wrapper that would catch SIGTERM and start a second Erlang to stop the first.
        settings.put("RUNNING_UNDER_SYSTEMD", "true");
        settings.putAll(folders());
        return settings;
    }

    private Map<String, String> folders() {
        Map<String, String> settings = new HashMap<>();
        settings.put("RABBITMQ_BASE", folder.toString());
        settings.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        settings.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        settings.put("RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("gen").toString());
        settings.put("RABBITMQ_SCHEMA_DIR", folder.resolve("schema").toString());
        settings.put(
                "RABBITMQ_FEATURE_FLAGS_FILE", folder.resolve("feature_flags").toString());
        settings.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        settings.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        settings.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
        settings.put(
                "RABBITMQ_ADVANCED_CONFIG_FILE",
                folder.resolve("advanced.config").toString());
        return settings;
    }
}
