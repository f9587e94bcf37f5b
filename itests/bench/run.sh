#!/bin/sh
# Measures the site and writes itests/bench/README.md.
#   sh itests/bench/run.sh [--articles 1000,10000,100000] [--only article,search] [--quick] [--profile] [--fresh]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
for needed in java mvn; do
  command -v "$needed" >/dev/null 2>&1 || { echo "$needed is missing: install a JDK 17 and Maven 3.8 or newer." >&2; exit 1; }
done
[ -d /proc/self ] || { echo "The figures come from /proc: run this on Linux." >&2; exit 1; }
if ! command -v wrk >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing the load tool wrk"
    apt-get install -y -q wrk >/dev/null
  else
    echo "The load tool is missing: apt-get install wrk" >&2
    exit 1
  fi
fi
(cd "$root" && mvn -B -q -DskipTests -pl itests/bench -am package)
exec java -cp "$here/target/classes:$here/target/libraries/*" nl.pleegplein.itests.bench.Bench --root "$root" "$@"
