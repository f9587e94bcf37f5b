#!/bin/sh
# Builds what is missing, then runs the site in the foreground until Ctrl-C.
#   sh karaf-assembly/run.sh [--port N] [--data DIR] [--no-demo] [--restore BACKUP]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
port=8181
data="$here/data"
demo=true
backup=""

usage() {
  echo "Usage: sh karaf-assembly/run.sh [--port N] [--data DIR] [--no-demo] [--restore BACKUP]"
  echo "  --port N     where the site listens (8181); the console listens on N+1000, on this machine only"
  echo "  --data DIR   where the database, files, index, keys and logs are kept (karaf-assembly/data)"
  echo "  --no-demo    without the demonstration content"
  echo "  --restore BACKUP   begin with what pleegplein:backup made, in a --data folder and a database with nothing in them"
}

while [ $# -gt 0 ]; do
  case "$1" in
    --port) [ $# -ge 2 ] || { usage >&2; exit 2; }; port=$2; shift 2 ;;
    --data) [ $# -ge 2 ] || { usage >&2; exit 2; }; data=$2; shift 2 ;;
    --no-demo) demo=false; shift ;;
    --restore) [ $# -ge 2 ] || { usage >&2; exit 2; }; backup=$2; shift 2 ;;
    -h|--help) usage; exit 0 ;;
    *) echo "Unknown option: $1" >&2; usage >&2; exit 2 ;;
  esac
done
case "$port" in ''|*[!0-9]*) echo "--port needs a number, not '$port'" >&2; exit 2 ;; esac
if [ "$port" -lt 1 ] || [ "$port" -gt 64535 ]; then echo "--port must be between 1 and 64535" >&2; exit 2; fi
command -v java >/dev/null 2>&1 || { echo "Java is missing: install a JDK 17." >&2; exit 1; }

if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  export JAVA_HOME
fi

# The folder holds the database, the keys and a password: nobody else's business.
(umask 077; mkdir -p "$data")
data=$(cd "$data" && pwd)

# A backup that was restored in part is gone on with, and no other one. What was restored gets no demonstration by itself.
if [ -n "$backup" ]; then
  [ -f "$backup/manifest.json" ] || { echo "There is no backup in $backup" >&2; exit 2; }
  backup=$(cd "$backup" && pwd)
  if [ -d "$data/keep" ] && [ "$(cat "$data/restored" 2>/dev/null || true)" != "$backup" ]; then
    echo "There is a site in $data already. A backup is restored into an empty one: name another folder with --data." >&2
    exit 2
  fi
  echo "$backup" > "$data/restored"
  export PLEEGPLEIN_RESTORE="$backup"
fi
if [ -f "$data/restored" ]; then demo=false; fi

# --- build what is missing -------------------------------------------------------------------------------------------
newest() { ls "$here"/target/karaf-assembly-*.tar.gz 2>/dev/null | head -n 1 || true; }

is_stale() {
  distribution=$(newest)
  [ -z "$distribution" ] || [ -n "$(find "$root/pom.xml" "$root/bundles" "$root/features" "$here/pom.xml" "$here/src" \
    -name target -prune -o -type f -newer "$distribution" -print 2>/dev/null | head -n 1)" ]
}

build() {
  echo "Building Pleegplein. The first time this takes some minutes."
  (cd "$root" && exec mvn -B -q -DskipTests -pl karaf-assembly -am package) &
  build=$!
  trap 'kill "$build" 2>/dev/null || true; wait "$build" || true; exit 130' INT TERM
  waited=0
  while kill -0 "$build" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
    if [ $((waited % 15)) -eq 0 ]; then
      echo "  ... building, ${waited} s, $(find "$root/bundles" -path '*/target/*.jar' -not -path '*/classes/*' 2>/dev/null | wc -l | tr -d ' ') bundles"
    fi
  done
  wait "$build" || { echo "The build failed; the messages above say why." >&2; exit 1; }
  trap - INT TERM
}

# Two that start at once must not build into the same folders: the second waits, and then finds it done. Maven holds the
# lock as well, so a script that is broken off does not free it too early. Without flock (macOS): start them one by one.
if is_stale; then
  command -v mvn >/dev/null 2>&1 || { echo "Maven is missing: install Maven 3.8 or newer." >&2; exit 1; }
  exec 9> "$here/.build.lock"
  if command -v flock >/dev/null 2>&1 && ! flock -n 9; then
    echo "Another run.sh is building; waiting for it."
    flock 9
  fi
  if is_stale; then build; fi
  exec 9>&-
fi
distribution=$(newest)

# --- unpack; what is kept stands beside the program ------------------------------------------------------------------
umask 077
home="$data/program"
first_start=true
if [ -d "$data/keep" ]; then first_start=false; fi
stamp=$(cksum < "$distribution" | tr ' ' '-')
if [ "$(cat "$data/program.stamp" 2>/dev/null || true)" != "$stamp" ]; then
  echo "Unpacking into $data"
  rm -rf "$home" "$data/keep/cache"
  mkdir -p "$home"
  tar -xzf "$distribution" -C "$home" --strip-components 1
  echo "$stamp" > "$data/program.stamp"
fi
mkdir -p "$data/keep/tmp" "$data/keep/log"
# Settings that must outlive a new build stand in etc of the data folder.
if [ -d "$data/etc" ]; then cp -R "$data/etc/." "$home/etc/"; fi

# The console has a password of its own for each data folder. The file that came with the program may be read by all, so a
# new one takes its place; the console's client reads the password from it.
secret="$data/console-password"
if [ ! -s "$secret" ]; then LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 32 > "$secret"; fi
rm -f "$home/etc/users.properties"
echo "operator = $(cat "$secret"),admin,manager,viewer,systembundles,ssh" > "$home/etc/users.properties"

export KARAF_DATA="$data/keep"
export PLEEGPLEIN_HTTP_PORT="$port"
export PLEEGPLEIN_CONSOLE_PORT=$((port + 1000))
export PLEEGPLEIN_DEMO="$demo"
if [ "$demo" = true ]; then export PLEEGPLEIN_DOMAINS="${PLEEGPLEIN_DOMAINS:-accounts,profiles,organisations,library,demo}"; fi
# What an operator removed by command does not come back, whatever the list says.
wants() {
  case ",${PLEEGPLEIN_DOMAINS:-accounts,profiles,organisations,library}," in *",$1,"*) ;; *) return 1 ;; esac
  ! grep -qs "^$1=removed" "$KARAF_DATA/pleegplein/domains.properties"
}
echo "$PLEEGPLEIN_CONSOLE_PORT" > "$data/console-port"

# --- start, wait, stop -----------------------------------------------------------------------------------------------
log="$KARAF_DATA/log/pleegplein.log"
started=$(date +%s)
echo "Starting on port $port"
# With exec the process below is the server itself and no script around it, so that a last resort stops it too.
KARAF_EXEC=exec "$home/bin/karaf" server > "$KARAF_DATA/log/start.log" 2>&1 &
server=$!

stop_site() {
  trap '' INT TERM
  echo
  echo "Stopping; everything is kept in $data"
  "$home/bin/stop" >/dev/null 2>&1 || true
  waited=0
  while kill -0 "$server" 2>/dev/null; do
    sleep 1
    waited=$((waited + 1))
    case "$waited" in
      60) kill "$server" 2>/dev/null || true ;;
      75) kill -9 "$server" 2>/dev/null || true ;;
    esac
  done
  echo "Stopped."
  exit 0
}
trap stop_site INT TERM

status() {
  if command -v curl >/dev/null 2>&1; then
    curl -s -m 5 -o /dev/null -w '%{http_code}' "http://localhost:$port$1" 2>/dev/null || true
  else
    java "$here/src/main/scripts/Status.java" "http://localhost:$port$1" 2>/dev/null || true
  fi
}

# The demonstration comes in after the pages are there; the last dossier is the end of it.
last_demo=""
if [ "$demo" = true ] && [ "$first_start" = true ] && wants demo; then
  last_demo=$(LC_ALL=C ls "$root/bundles/demo/src/main/resources/content/dossiers" | tail -n 1)
fi

patience=180
said=""
say() { if [ "$said" != "$1" ]; then said=$1; echo "  ... $1"; fi; }
while :; do
  if ! kill -0 "$server" 2>/dev/null; then
    echo "The site did not start. The last lines of $log and $KARAF_DATA/log/start.log:" >&2
    tail -n 20 "$KARAF_DATA/log/start.log" "$log" >&2 2>/dev/null || true
    exit 1
  fi
  if [ -n "$backup" ] && grep -q "Not restored: " "$log" 2>/dev/null; then
    grep -h -o "Not restored: .*" "$log" | sort -u >&2
    trap - INT TERM
    "$home/bin/stop" >/dev/null 2>&1 || true
    wait "$server" || true
    exit 1
  fi
  ready=$(status /health/ready)
  library=200
  accounts=200
  if wants library; then library=$(status /bibliotheek); fi
  if wants accounts; then accounts=$(status /inloggen); fi
  waited=$(($(date +%s) - started))
  if [ "$ready" = 200 ] && [ "$library" = 200 ] && [ "$accounts" = 200 ]; then
    if [ -z "$last_demo" ] || [ "$(status "/bibliotheek/dossier/${last_demo%.md}")" = 200 ]; then break; fi
    if [ "$waited" -gt 180 ]; then
      echo "The demonstration content is not complete after 3 minutes; the site goes on without waiting for it." >&2
      break
    fi
  fi
  if [ "$waited" -gt "$patience" ]; then
    echo "The site is not ready after $patience s (/health/ready answers ${ready:-nothing}). The log is $log" >&2
    said=""; patience=$((patience + 180))
  elif [ "$ready" = 000 ] || [ -z "$ready" ]; then say "starting the platform"
  elif [ "$ready" != 200 ] && [ -n "$backup" ]; then say "restoring the backup"
  elif [ "$ready" != 200 ]; then say "preparing the database and the search engine"
  elif [ "$accounts" != 200 ]; then say "installing the accounts"
  elif [ "$library" != 200 ]; then say "installing the library"
  else say "bringing in the demonstration content"
  fi
  sleep 1
done

echo
echo "Pleegplein is at http://localhost:$port/ after $(($(date +%s) - started)) s."
# The accounts leave it there while nobody is operator; whoever opens the link becomes it.
code="$KARAF_DATA/pleegplein/first-operator"
if wants accounts && [ -s "$code" ]; then
  echo "Nobody is operator yet. Become it: http://localhost:$port/registreren/beheerder?code=$(cat "$code")"
fi
echo "Log: $log"
echo "Console: sh karaf-assembly/console.sh --data \"$data\" pleegplein:status"
echo "Ctrl-C stops it."
# A signal ends the wait; the loop goes on until the server itself has ended.
while kill -0 "$server" 2>/dev/null; do wait "$server" || true; done
echo "The site has stopped by itself; the log is $log" >&2
exit 1
