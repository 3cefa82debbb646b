#!/bin/sh
# For the container: fills the passwords of definitions.json in from the environment, then starts the broker with them.
set -eu
target=/tmp/taskflow
mkdir -p -m 700 "$target"
cp /taskflow/rabbitmq/definitions.json "$target/definitions.json"
for name in RABBITMQ_VHOST RABBITMQ_ADMIN_PASSWORD AUTH_SERVICE_AMQP_PASSWORD TASK_SERVICE_AMQP_PASSWORD \
            SUGGESTION_SERVICE_AMQP_PASSWORD NOTIFICATION_SERVICE_AMQP_PASSWORD INTEGRATION_ADMIN_AMQP_PASSWORD \
            OPERATIONS_SERVICE_AMQP_PASSWORD; do
  eval "value=\${$name:?is not set}"
  escaped=$(printf '%s' "$value" | sed 's/[&|\\]/\\&/g')
  sed -i "s|\${$name}|$escaped|g" "$target/definitions.json"
  unset "$name"
done
mkdir -p /etc/rabbitmq/conf.d
cat > /etc/rabbitmq/conf.d/90-taskflow.conf <<END
load_definitions = $target/definitions.json
max_message_size = 2097152
raft.wal_max_size_bytes = 64000000
END
chown -R rabbitmq "$target" /etc/rabbitmq/conf.d/90-taskflow.conf
install -m 644 /taskflow/rabbitmq/enabled_plugins /etc/rabbitmq/enabled_plugins
exec docker-entrypoint.sh rabbitmq-server
