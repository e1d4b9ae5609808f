# Finds a JDK and Maven. Sourced by the scripts beside it; works with bash 3.2, as macOS has it.
# shellcheck shell=bash

WANTED_JAVA=25

# The Java version of a JDK's home as one number, such as 25; nothing where there is no JDK.
java_release() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

# The home of the java on PATH, symbolic links followed.
java_on_path() {
  local file target
  file=$(command -v java) || return 0
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case "$target" in
      /*) file=$target ;;
      *) file=$(dirname "$file")/$target ;;
    esac
  done
  (cd "$(dirname "$file")/.." 2>/dev/null && pwd -P)
}

# Every place where a JDK may be, one a line, nearest to what somebody chose first.
java_places() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  java_on_path
  local place
  for place in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/*jdk*/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
    [ -d "$place" ] && printf '%s\n' "$place"
  done
}

# Sets and exports JAVA_HOME: the JDK somebody chose if it is new enough, else one of just the
# wanted release, else the first newer one.
find_java() {
  local place release newer="" chosen="${JAVA_HOME:-}"
  while IFS= read -r place; do
    release=$(java_release "$place")
    [ "${release:-0}" -ge "$WANTED_JAVA" ] || continue
    if [ "$release" -eq "$WANTED_JAVA" ] || [ "$place" = "$chosen" ]; then
      export JAVA_HOME="$place"
      return 0
    fi
    [ -n "$newer" ] || newer=$place
  done <<PLACES
$(java_places)
PLACES
  if [ -n "$newer" ]; then
    export JAVA_HOME="$newer"
    return 0
  fi
  cat >&2 <<MESSAGE
Highwater needs a JDK, $WANTED_JAVA or newer, and found none
  where:  JAVA_HOME${JAVA_HOME:+ ($JAVA_HOME)}, PATH, /usr/lib/jvm and the places where Homebrew, SDKMAN, asdf and mise put them
  remedy: Install one and run this again, or point JAVA_HOME at it
            Debian, Ubuntu   apt-get install openjdk-$WANTED_JAVA-jdk-headless (or Temurin's temurin-$WANTED_JAVA-jdk)
            Fedora           dnf install java-$WANTED_JAVA-openjdk-devel
            macOS            brew install openjdk@$WANTED_JAVA
            anywhere         sdk install java $WANTED_JAVA-tem
MESSAGE
  return 1
}

# Says what to install where there is no Maven on PATH.
find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  cat >&2 <<'MESSAGE'
Highwater needs Maven, 3.8.7 or newer, to build itself, and found none
  where:  PATH
  remedy: Install it and run this again
            Debian, Ubuntu   apt-get install maven
            Fedora           dnf install maven
            macOS            brew install maven
            anywhere         sdk install maven
MESSAGE
  return 1
}
