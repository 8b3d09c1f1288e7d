# Functions that ./test and ./test --long share: suites, their times, and what they need installed.
# shellcheck shell=bash

failed=()
times=()

have() { command -v "$1" >/dev/null 2>&1; }

# suite NAME COMMAND...: runs a suite, notes its time, and remembers when it failed.
suite() {
    local name=$1 begun=$SECONDS status=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || status=$?
    times+=("$((SECONDS - begun)) $name")
    if [ "$status" = 0 ]; then
        printf -- '-- %s: ok, %s s\n' "$name" $((SECONDS - begun))
    else
        printf -- '-- %s: FAILED, %s s\n' "$name" $((SECONDS - begun))
        failed+=("$name")
    fi
}

# skip NAME WHY: says that a suite is skipped; where nothing may be skipped, it has failed.
skip() {
    printf '\n== %s: SKIPPED, %s\n' "$1" "$2"
    if [ "${CI:-}" = true ]; then failed+=("$1 (skipped: $2)"); fi
}

# tell_failures: names the suites that failed; false if any did.
tell_failures() {
    [ ${#failed[@]} = 0 ] && return 0
    printf '\nFAILED: %s\n' "$(IFS=';'; echo "${failed[*]}")"
    return 1
}

# tell_times: the suites, the slowest first.
tell_times() {
    [ ${#times[@]} = 0 ] && return 0
    printf '\n== seconds per suite\n'
    printf '%s\n' "${times[@]}" | sort -k1,1nr -s | awk '{ s = $1; $1 = ""; printf "%6d %s\n", s, $0; sum += s }
        END { printf "%6d  together\n", sum }'
}

# install PACKAGE...: installs Debian packages, where we may.
install() {
    have apt-get || return 1
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        have sudo && sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    # The lists of a fresh machine are empty or old; without network this fails, and the caller skips.
    "${as_root[@]}" apt-get update -qq </dev/null >/dev/null 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        </dev/null >/dev/null 2>&1
}

# needs_rust: whether there is what every suite needs.
needs_rust() {
    if ! have cargo; then
        echo "Rust is not installed: see rust-lang.org/tools/install" >&2
        return 1
    fi
    if ! have cc && ! install gcc libc6-dev; then
        echo "Rust needs a linker (Debian: apt-get install gcc libc6-dev)" >&2
        return 1
    fi
}
