# Builds the application when it is not built or older than its sources. Sourced, after java.sh;
# expects ROOT, the checkout.
# shellcheck shell=bash

# Everything the application is made of, relative to the checkout.
sources() {
  local module
  printf '%s\n' pom.xml
  for module in schemas datasets seeder anonymizer volume-runner cli; do
    printf '%s\n' "$module/pom.xml" "$module/src/main"
  done
  printf '%s\n' schemas/reference datasets/library datasets/reference \
    anonymizer/packs volume-runner/scenarios
}

# Folders count too: a file that was removed leaves a newer folder behind.
is_built() {
  local application=$ROOT/cli/target/highwater source
  [ -f "$application/built" ] && [ -f "$application/highwater.jar" ] || return 1
  while IFS= read -r source; do
    [ -e "$ROOT/$source" ] || continue
    [ -z "$(find "$ROOT/$source" -newer "$application/built" -print 2>/dev/null | head -n 1)" ] ||
      return 1
  done <<SOURCES
$(sources)
SOURCES
}

can_write() {
  local place
  for place in "$ROOT"/*/pom.xml; do
    place=$(dirname "$place")
    [ -e "$place/target" ] && place=$place/target
    [ -w "$place" ] && continue
    cat >&2 <<MESSAGE
Cannot build Highwater here
  where:  $place
  why:    $(id -un) may not write there; it belongs to $(stat -c %U "$place" 2>/dev/null || stat -f %Su "$place")
  remedy: Build a copy of your own: git clone '$ROOT' highwater && highwater/scripts/highwater --help
          or let the owner build it once, then it runs for everybody: '$ROOT/scripts/highwater' --help
MESSAGE
    return 1
  done
}

# One line on a terminal, redrawn while Maven runs; elsewhere one line at the start.
watch_build() {
  local maven=$1 log=$2 started=$SECONDS module
  if [ ! -t 2 ]; then
    printf 'Building Highwater …\n' >&2
    wait "$maven"
    return
  fi
  while kill -0 "$maven" 2>/dev/null; do
    module=$(sed -n 's/.*Building Highwater *\(.*\) [^ ]* *\[\(.*\)\]$/\2 \1/p' "$log" | tail -n 1)
    printf '\r\033[KBuilding Highwater … %s (%d s)' "$module" $((SECONDS - started)) >&2
    sleep 1
  done
  printf '\r\033[K' >&2
  wait "$maven"
}

# Whoever comes second waits for the first and finds the work done.
build() {
  is_built && return 0
  find_maven && can_write || return 1
  mkdir -p "$ROOT/target" || return 1
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$ROOT/target/build.lock"
    flock 9
    is_built && return 0
  fi
  local application=$ROOT/cli/target/highwater log=$ROOT/target/build.log started maven
  started=$(mktemp "$ROOT/target/started.XXXXXX") || return 1
  # A build is too short for the compilers and collectors that pay off later.
  local jvm="--sun-misc-unsafe-memory-access=allow -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
  (cd "$ROOT" && export MAVEN_OPTS="$jvm ${MAVEN_OPTS:-}" &&
    exec mvn -B -ntp -Dquick -Dmaven.test.skip=true -pl cli -am package) \
    >"$log" 2>&1 </dev/null 9>&- &
  maven=$!
  # shellcheck disable=SC2064 # these very names, not those at the time of the signal
  trap "kill $maven 2>/dev/null; rm -f '$started'; exit 130" INT TERM
  if ! watch_build "$maven" "$log"; then
    trap - INT TERM
    rm -f "$started"
    {
      printf 'Cannot build Highwater\n  where:  %s\n' "$log"
      sed -n 's/^\[ERROR\] /  /p' "$log" | head -n 12
      printf '  remedy: Read the whole log; without a network, Maven needs a filled local repository\n'
    } >&2
    return 1
  fi
  trap - INT TERM
  # Class data prepared once halves the start; without it everything works too.
  "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$application/highwater.aot" -Xlog:disable \
    -cp "$application/highwater.jar" dev.highwater.cli.Main --help >/dev/null 2>&1 ||
    rm -f "$application/highwater.aot"
  chmod -R a+rX "$ROOT/cli/target" 2>/dev/null
  touch -r "$started" "$application/built"
  rm -f "$started"
  exec 9>&-
}
