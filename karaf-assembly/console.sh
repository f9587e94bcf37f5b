#!/bin/sh
# Runs one command in the console of a site that run.sh started, or opens the console without a command.
#   sh karaf-assembly/console.sh [--data DIR] [COMMAND …]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data="$here/data"
if [ "${1:-}" = --data ]; then data=${2:?--data needs a folder}; shift 2; fi
[ -s "$data/console-password" ] || { echo "No site has run with $data; start one with karaf-assembly/run.sh" >&2; exit 1; }
if [ -z "${JAVA_HOME:-}" ]; then
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  export JAVA_HOME
fi
port=$(cat "$data/console-port")
client="$data/program/bin/client"
export KARAF_DATA="$data/keep"
# Who the operator is and the password stand in the program's etc, where the client finds them; on the command line
# every user of this machine could read them.
if [ $# -eq 0 ]; then exec "$client" -a "$port"; fi
# Karaf pages its help, and without a terminal the pager prints nothing.
if [ "$1" = help ]; then shift; set -- '*:help' "$@"; fi
# Without a terminal Karaf's client prints nothing unless it runs as a batch.
printf '%s\n' "$*" | "$client" -b -a "$port"
