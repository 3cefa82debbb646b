#!/bin/sh
# Writes /cache/service.aot. The service gets an empty database and addresses at which nobody answers: it ends before it needs more.
service=$1
name=$(echo "$service" | tr - _)
pg=$(ls -d /usr/lib/postgresql/*/bin)
mkdir -p /training && chown postgres /training
postgres() { su postgres -c "$1"; }
postgres "$pg/initdb -D /training/data -A trust >/dev/null && $pg/pg_ctl -D /training/data -w -o '-h 127.0.0.1' -l /training/log start >/dev/null" \
  && postgres "$pg/createuser -h 127.0.0.1 $name && $pg/createdb -h 127.0.0.1 -O $name $name"

export TASKFLOW_DB_URL="jdbc:postgresql://127.0.0.1/$name" TASKFLOW_DB_USER="$name" TASKFLOW_DB_PASSWORD=training
export TASKFLOW_AMQP_HOST=127.0.0.1 TASKFLOW_AMQP_PORT=9 TASKFLOW_AMQP_VHOST=taskflow TASKFLOW_AMQP_USER="$service" TASKFLOW_AMQP_PASSWORD=training
export TASKFLOW_AMQP_PUBLIC_URL=amqp://127.0.0.1:9/taskflow TASKFLOW_PUBLIC_URL=http://localhost:8080
export TASKFLOW_ISSUER_URI=http://127.0.0.1:9/realms/taskflow TASKFLOW_JWKS_URI=http://127.0.0.1:9/certs
export TASKFLOW_KEYCLOAK_URL=http://127.0.0.1:9 TASKFLOW_KEYCLOAK_REALM=taskflow
export TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET=training TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET=training
export TASKFLOW_RABBITMQ_MANAGEMENT_URL=http://127.0.0.1:9 TASKFLOW_RABBITMQ_MANAGEMENT_USER=training TASKFLOW_RABBITMQ_MANAGEMENT_PASSWORD=training
export TASKFLOW_SMTP_HOST=127.0.0.1 TASKFLOW_SMTP_PORT=9 TASKFLOW_MAIL_FROM=no-reply@taskflow.localhost
export TASKFLOW_REDIS_URL=redis://127.0.0.1:9 TASKFLOW_LOGIN_CLIENT_SECRET=training
export TASKFLOW_AUTH_SERVICE_URL=http://127.0.0.1:9 TASKFLOW_TASK_SERVICE_URL=http://127.0.0.1:9
export TASKFLOW_SUGGESTION_SERVICE_URL=http://127.0.0.1:9 TASKFLOW_NOTIFICATION_SERVICE_URL=http://127.0.0.1:9
export TASKFLOW_OPERATIONS_SERVICE_URL=http://127.0.0.1:9
java @/app/jvm.options -XX:AOTCacheOutput=/cache/service.aot -Dspring.context.exit=onRefresh -jar /app/service.jar >/training.log 2>&1
rm -f /cache/*.config
if [ ! -s /cache/service.aot ]; then
  echo "No AOT cache for $service: it will start without. $(tail -3 /training.log)"
fi
postgres "$pg/pg_ctl -D /training/data -m immediate stop >/dev/null" || true
