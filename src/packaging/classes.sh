#!/usr/bin/env sh
# Writes classes.txt: the classes that the running app loads, for the archive that shortens its start.
# classes.sh HOME: with a display; HOME is a folder whose first start is over, best with a slouch that is told within the minute.
# A name that is missing only starts slower; one of ours that no longer exists fails PackagedTest: run it again then.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
jar="$here/../../target/unhunch.jar"
list=$(mktemp)
trap 'rm -f "$list" "$list".*' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
timeout -s TERM 90 "$java" -Xshare:off -XX:DumpLoadedClassList="$list" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --home "$1" --window || true
"$java" -Xshare:off -XX:DumpLoadedClassList="$list.report" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --home "$1" report >/dev/null
# A line that begins with @ names lambdas, whose classes are made at run time otherwise.
sed '/^@/! s/ .*//' "$list" "$list.report" | grep -v '^#\|[$]Proxy\|Generated\|EventHandler[0-9]\|LambdaForm[$]MH/\|@lambda-form-invoker .SPECIES' | LC_ALL=C sort -u > "$here/classes.txt"
wc -l "$here/classes.txt"
