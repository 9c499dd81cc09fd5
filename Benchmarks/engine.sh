#!/bin/sh
# Prints how many words the language engine reads a second, on one thread, with each set of inner loops that the
# processor has. Usage: Benchmarks/engine.sh REPORT... (text files; default: the reports in Examples/reports)
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- Examples/reports/*.txt
swift build -c release --product chancery >&2
program="$(swift build -c release --show-bin-path)/chancery"
for loops in portable sse2 avx2 avx512; do
  CHANCERY_KERNELS=$loops "$program" parse --speed "$@"
  echo
done
