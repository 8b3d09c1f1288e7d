#!/usr/bin/env bash
# What takes hours: run by hand, and kept in docs/long-checks.md with the date, the commit and the machine.
#
#   ./test --long             every part
#   ./test --long PART...     mutation | fuzzing | kills | timings | release | claims | coverage
#
# LONG_SHARD=0/29, LONG_SECONDS=1800 and LONG_KILLS=1000 are the sizes; smaller ones try a part out, and
# LONG_RECORD=file keeps what comes out elsewhere. Exits 1 when a part failed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
# shellcheck source=tests/suites.sh
. tests/suites.sh

export PKG_CONFIG_LIBDIR=/nonexistent
unset TEAMDRIFT_BLESS
export INSTA_UPDATE=no

all=(mutation fuzzing kills timings release claims coverage)
record=${LONG_RECORD:-docs/long-checks.md}
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
work="$target/long"
mkdir -p "$work"
export PATH="$work/tools/bin:$PATH"

# cargo_tool NAME: a cargo subcommand, installed beside the builds if it is not there.
cargo_tool() {
    cargo "${1#cargo-}" --version >/dev/null 2>&1 || cargo install "$1" --locked --quiet --root "$work/tools"
}

# count FILE: its lines; none if there is no such file.
count() { if [ -f "$1" ]; then wc -l <"$1"; else echo 0; fi; }

# --- the parts: what each prints on its standard output is kept ------------------------------------------

# Where the science stands, and the tests that may kill a mutant: not those that only notice that bits changed.
mutated=(crates/model/src)
mutation() {
    local shard=${LONG_SHARD:-0/29} arguments=() folder caught missed timeout
    cargo_tool cargo-mutants || return 1
    for folder in "${mutated[@]}"; do arguments+=(--file "$folder/**"); done
    rm -rf "$work/mutants.out"
    # 2 and 3 say that mutants lived or took too long, which is counted here.
    cargo mutants --package teamdrift-model "${arguments[@]}" --shard "$shard" --sharding round-robin \
        --baseline run --timeout-multiplier 5 --minimum-test-timeout 120 --colors never --no-shuffle \
        --output "$work" -- --lib --tests -- --skip golden --skip snapshot >&2
    case $? in 0 | 2 | 3) ;; *) return 1 ;; esac
    caught=$(count "$work/mutants.out/caught.txt")
    missed=$(count "$work/mutants.out/missed.txt")
    timeout=$(count "$work/mutants.out/timeout.txt")
    echo "Part $shard of all mutants of ${mutated[*]}, golden results and snapshots left out."
    echo "$((caught + missed + timeout)) viable mutants: $caught caught, $timeout without an end, $missed alive;"
    echo "$(count "$work/mutants.out/unviable.txt") did not compile. At most one viable mutant in twenty may live."
    [ "$missed" = 0 ] || sed 's/^/alive: /' "$work/mutants.out/missed.txt"
    [ $((missed * 20)) -le $((caught + missed + timeout)) ]
}

# The readers, by coverage. Nothing here is unsafe, so no sanitizer is needed, and stable Rust will do.
fuzzing() {
    local seconds=${LONG_SECONDS:-1800} reader corpus log status=0
    have c++ || install g++ || { echo "libFuzzer needs a C++ compiler (Debian: g++)" >&2; return 1; }
    cargo_tool cargo-fuzz || return 1
    for reader in scenario manifest; do
        corpus="$work/corpus/$reader"
        log="$work/fuzzing-$reader.log"
        mkdir -p "$corpus"
        local seeds=("fuzz/corpus/$reader")
        [ "$reader" != scenario ] || seeds+=(scenarios tests/it/wrong)
        cargo fuzz run --sanitizer none "$reader" "$corpus" "${seeds[@]}" -- \
            -max_total_time="$((seconds / 2))" -max_len=8192 -timeout=20 -rss_limit_mb=4096 \
            -print_final_stats=1 -verbosity=1 >"$log" 2>&1
        local ended=$?
        tail -n 3 "$log" >&2
        echo "$reader: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $((seconds / 2)) s," \
            "$(sed -n 's/^#[0-9]*.*DONE.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1) places of the code reached"
        if [ "$ended" != 0 ]; then
            echo "$reader: BROKEN; keep the input in fuzz/corpus/$reader once the reader is mended"
            sed -n '/panicked at/,/^$/p' "$log" | sed -n 1,5p
            status=1
        fi
    done
    return "$status"
}

kills() {
    local log="$work/kills.log" status
    TEAMDRIFT_KILLS=${LONG_KILLS:-1000} cargo test --test it --quiet kills:: -- --nocapture >"$log" 2>&1
    status=$?
    sed -n '/were killed on the way/p; /panicked at/,/^stack/p' "$log"
    return "$status"
}

# seconds COMMAND...: the wall-clock time of a command.
seconds() {
    local begun
    begun=$(date +%s%N)
    "$@" >/dev/null 2>&1 || return 1
    echo $((($(date +%s%N) - begun) / 1000000)) | awk '{ printf "%.2f\n", $1 / 1000 }'
}

# timed NAME COMMAND...: the least and the middle of five times.
timed() {
    local name=$1 times
    shift
    times=$(for _ in 1 2 3 4 5; do seconds "$@" || exit 1; done) || return 1
    echo "$times" | sort -n |
        awk -v name="$name" '{ t[NR] = $1 } END { printf "%-44s %7.2f s at least, %7.2f s in the middle of five\n", name, t[1], t[3] }'
}

timings() {
    local out benches=(bench --bench throughput)
    [ ! -d benches ] || benches=(bench)
    cargo build --release --quiet || return 1
    out=$(mktemp -d)
    local teamdrift="$target/release/teamdrift"
    timed "run" "$teamdrift" run --quiet --out "$out/run" &&
        timed "run ordinary, 10,000 futures, no figures" "$teamdrift" run ordinary --futures 10000 --no-figures --quiet --out "$out/ordinary" &&
        timed "compare rescue" "$teamdrift" compare rescue --quiet --out "$out/compare" &&
        timed "sweep of 9 points" "$teamdrift" sweep --vary policy.support=0..1:9 --quiet --out "$out/sweep"
    local status=$?
    rm -rf "$out"
    [ "$status" = 0 ] || return 1
    cargo "${benches[@]}" --quiet
}

# The release with nothing else there but the devices for random numbers, which every Linux system has.
release() {
    local root archive base started=()
    ./release >&2 || return 1
    archive=$(find "$target/release-archive" -name '*.tar.gz' | head -n 1)
    base=$(basename "$archive" .tar.gz)
    root=$(mktemp -d)
    mkdir "$root/a"
    tar -xzf "$archive" -C "$root/a" --strip-components 1 || return 1
    (cd "$root/a" && sha256sum --check --quiet SHA256SUMS) || return 1
    mkdir -p "$root/b/dev"
    cp "$root/a/teamdrift" "$root/b"
    [ "$(id -u)" = 0 ] || started=(sudo -n)
    "${started[@]}" cp -a /dev/random /dev/urandom "$root/b/dev" || { echo "only root can make a root folder" >&2; return 1; }
    local short=(run ordinary --futures 50 --weeks 20 --format "csv,parquet,json" --lang en --quiet)
    "${started[@]}" chroot "$root/b" /teamdrift "${short[@]}" --out /out || return 1
    (cd "$root/a" && ./teamdrift "${short[@]}" --out "$root/out") || return 1
    "${started[@]}" chmod -R a+rwX "$root/b/out"
    rm "$root/b/out/manifest.json" "$root/out/manifest.json"
    diff -r "$root/b/out" "$root/out" || return 1
    echo "$base.tar.gz: $(stat -c %s "$archive") bytes, the binary $(stat -c %s "$root/b/teamdrift")."
    echo "In a root folder that holds nothing but the binary and /dev/random it started, and left the same $(find "$root/out" -type f | wc -l) files as outside."
    rm -rf "$root"
}

claims() {
    local log="$work/claims.txt"
    cargo build --release --quiet && "$target/release/teamdrift" claims >"$log" || return 1
    # The verdicts; effects stand in docs/claims.md.
    grep '^[A-Z][0-9]' "$log"
}

# The tests of coverage that minutes of simulation keep out of ./test.
coverage() {
    local log="$work/coverage.log" status
    cargo test --release --test it --quiet -- --ignored --nocapture >"$log" 2>&1
    status=$?
    grep ' %, skewness' "$log"
    return "$status"
}

# --- what is kept ---------------------------------------------------------------------------------------

# keep PART STATUS SECONDS FILE: writes a part into the page.
keep() {
    local part=$1 status=$2 took=$3 file=$4 said=passed commit fresh
    [ "$status" = 0 ] || said=FAILED
    commit="commit $(git rev-parse --short HEAD)"
    [ -z "$(git status --porcelain -- . ":!$record")" ] || commit="$commit with changes"
    fresh=$(mktemp)
    {
        printf '\n%s, %s, %s cores of %s: **%s**, %d s.\n\n' "$(date -u +%Y-%m-%d)" "$commit" "$(nproc)" \
            "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$said" "$took"
        # Nothing of where this machine keeps its files.
        sed "s|$PWD/||g; s|${CARGO_HOME:-$HOME/.cargo}|CARGO_HOME|g; s|^|    |; s| *\$||" "$file" | cut -c 1-160
        echo
    } >"$fresh"
    if ! grep -q "^<!-- $part -->\$" "$record"; then echo "$record has no part $part" >&2; return 1; fi
    awk -v part="$part" -v fresh="$fresh" '
        $0 == "<!-- " part " -->" { print; while ((getline line < fresh) > 0) print line; skip = 1; next }
        $0 == "<!-- end -->" { skip = 0 }
        !skip { print }
    ' "$record" >"$record.new" && mv "$record.new" "$record"
    rm -f "$fresh"
}

# part NAME: runs it, and keeps what it says and how long it took.
part() {
    local name=$1 begun=$SECONDS file status
    file=$(mktemp)
    "$name" >"$file"
    status=$?
    cat "$file"
    keep "$name" "$status" $((SECONDS - begun)) "$file"
    rm -f "$file"
    return "$status"
}

chosen=("$@")
[ $# -gt 0 ] || chosen=("${all[@]}")
for name in "${chosen[@]}"; do
    case " ${all[*]} " in
        *" $name "*) ;;
        *)
            echo "./test --long has no part $name, but: ${all[*]}" >&2
            exit 2
            ;;
    esac
done
needs_rust || exit 1
for name in "${chosen[@]}"; do suite "$name" part "$name"; done
tell_times
tell_failures
