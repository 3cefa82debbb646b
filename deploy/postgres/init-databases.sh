#!/bin/sh
# For the container's /docker-entrypoint-initdb.d: database.sql once per service, passwords from the environment.
set -eu
for name in keycloak auth_service task_service suggestion_service notification_service operations_service; do
  variable="$(echo "$name" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD"
  eval "password=\${$variable:?is not set}"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v name="$name" -v password="$password" -f /taskflow/postgres/database.sql
done
