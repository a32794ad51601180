#!/bin/sh
# Runs fuzz targets one after the other and prints a line for each: how many inputs were tried, how
# many branches they reached, and what was found. Corpora, logs and findings are kept in .fuzz.
#
#   fuzz.sh FUZZER SECONDS [TARGET [INPUT]]      with an input: that one, once
set -eu
fuzzer=$1
seconds=$2
only=${3:-}
input=${4:-}
# Swift's own backtracer would wait for somebody; what ncurses and Swift keep for ever is no leak.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0

if [ -n "$input" ]; then exec "$fuzzer" "$only" "$input"; fi

what_went_wrong() {
  grep -m 1 -E "^($1: |.*Fatal error: |==.*ERROR: )" "$2" | cut -c 1-300
}

findings=0
known=0
mkdir -p .fuzz/findings .fuzz/logs
targets=.fuzz/targets
"$fuzzer" --list >"$targets"
while read -r target length_max; do
  if [ -n "$only" ] && [ "$target" != "$only" ]; then continue; fi
  known=$((known + 1))
  corpus=.fuzz/corpus/$target
  seeds=.fuzz/seeds/$target
  log=.fuzz/logs/$target
  rm -rf "$seeds"
  mkdir -p "$corpus" "$seeds"
  "$fuzzer" --seeds "$target" "$seeds"
  status=0
  nice "$fuzzer" "$target" -max_total_time="$seconds" -max_len="$length_max" -timeout=60 \
    -rss_limit_mb=2560 -len_control=100 -print_final_stats=1 -artifact_prefix=".fuzz/findings/$target-" \
    "$corpus" "$seeds" >"$log" 2>&1 </dev/null || status=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  branches=$(sed -n 's/^#.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  found=none
  if [ "$status" -ne 0 ]; then
    found=1
    findings=$((findings + 1))
  fi
  printf '%-15s %10s runs %7s branches   findings: %s\n' "$target" "${runs:-?}" "${branches:-?}" \
    "$found"
  if [ "$status" -ne 0 ]; then
    what_went_wrong "$target" "$log" | sed 's/^/  /'
    saved=$(sed -n 's/.*Test unit written to \.*\/*//p' "$log" | tail -n 1)
    if [ -n "$saved" ]; then
      echo "  again: make fuzz TARGET=$target INPUT=.fuzz/findings/$(basename "$saved")"
    else
      echo "  log: $log"
    fi
  fi
done <"$targets"

if [ "$known" -eq 0 ]; then
  echo "there is no target $only; there are: $(cut -d ' ' -f 1 "$targets" | tr '\n' ' ')" >&2
  exit 64
fi
[ "$findings" -eq 0 ]
