#!/usr/bin/env bash
# Tries docker-compose.yml for real, in a project of its own; see --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'END'
Usage: deploy/docker/try.sh [--no-build] [--keep]

Starts the system of docker-compose.yml in a compose project of its own, with empty volumes, waits until every container is
healthy and the demo logins are there, walks ./taskflow demo through it, kills each container once and waits until all are
healthy and tasks can be created again, and removes everything. Its ports have to be free.

  --no-build   take the images as they are
  --keep       leave the system running

TRY_COMPOSE_FILES  more compose files, separated by colons: they may name other images
SUDO               how to kill processes of the engine on this machine, for example sudo; nothing where this shell may
TRY_PATIENCE       how many seconds the whole system may take until it is healthy (900)
END
}

build=1 keep=
for argument; do
  case $argument in
    --no-build) build= ;;
    --keep) keep=1 ;;
    -h | --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
done

project=taskflow-try
patience=${TRY_PATIENCE:-900}
files=(--file docker-compose.yml)
IFS=: read -ra more <<<"${TRY_COMPOSE_FILES:-}"
for file in "${more[@]}"; do files+=(--file "$file"); done
compose() { docker compose --project-name "$project" "${files[@]}" "$@"; }
say() { printf '%(%H:%M:%S)T %s\n' -1 "$*"; }
fail() { say "FAILED: $*"; compose ps --all; exit 1; }

docker version >/dev/null || { echo "No Docker engine answers." >&2; exit 1; }

finish() {
  if [[ -z $keep ]]; then compose down --volumes --timeout 60 >/dev/null 2>&1 || true; fi
}
trap finish EXIT

# What is not healthy, or not running where there is no health check; the logins' container has to have ended well.
lacking() {
  local name id state
  for name in $(compose config --services); do
    id=$(compose ps --all --quiet "$name")
    state=$([[ -n $id ]] && docker inspect --format '{{.State.Status}} {{with .State.Health}}{{.Status}}{{end}} {{.State.ExitCode}}' "$id" || echo missing)
    case $name:$state in
      demo-logins:"exited  0" | *:"running healthy "*) ;;
      *) echo "$name ($state)" ;;
    esac
  done
}

await_health() {
  local deadline=$((SECONDS + patience)) missing
  while missing=$(lacking) && [[ -n $missing ]]; do
    ((SECONDS < deadline)) || fail "after $patience s: $(tr '\n' ' ' <<<"$missing")"
    sleep 3
  done
}

post() {
  curl --silent --show-error --max-time 40 --output "$answer" --write-out '%{http_code}' \
    --header 'Content-Type: application/json' "${@:3}" --data "$2" "http://localhost:8080$1" || true
}

# The token is asked for each time: it lives for five minutes.
create_task() {
  local token
  [[ $(post /api/auth/login '{"username": "alice", "password": "TaskFlow-Demo-1"}') == 200 ]] || return 1
  token=$(sed 's/.*"accessToken":"\([^"]*\)".*/\1/' "$answer")
  [[ $(post /api/tasks "{\"title\": \"$1\"}" --header "Authorization: Bearer $token") == 201 ]]
}

await_task() {
  local deadline=$((SECONDS + patience))
  until create_task "$1"; do
    ((SECONDS < deadline)) || fail "no task $1: $(cat "$answer")"
    sleep 3
  done
}

answer=$(mktemp)
if [[ -n $build ]]; then say "building"; compose build; fi
say "starting"
compose up --detach --no-build --pull missing || true
await_health
say "all healthy"
./taskflow demo --containers
for name in $(compose config --services | grep -v '^demo-logins$'); do
  begin=$SECONDS
  # From outside, as by a crash: what `docker kill` ends an engine does not start anew.
  pid=$(docker inspect --format '{{.State.Pid}}' "$(compose ps --quiet "$name")")
  ${SUDO:-} kill -9 "$pid"
  await_health
  await_task "After $name was killed"
  say "$name: killed, and back after $((SECONDS - begin)) s"
done
say "All of it works."
