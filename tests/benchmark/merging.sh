#!/usr/bin/env bash
# How long and how much memory a merge of 10, 100 and 1,000 made-up reports takes. The table is Markdown.
#   tests/benchmark/merging.sh BUILD-DIR [REPORTS...]
set -euo pipefail
program=$1/src/cli/notegraph
here=$(dirname "$0")
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "| reports | entities that are the same as others | things they are | seconds | seconds of processor | megabytes of memory |"
echo "| ---: | ---: | ---: | ---: | ---: | ---: |"
for count in "${@:-10 100 1000}"; do
  for reports in $count; do
    rm -rf "$work/graphs" "$work/merged"
    "$here/synthetic_corpus.py" "$reports" "$work/graphs"
    find "$work/graphs" -name '*.json' -print0 | sort -z | /usr/bin/time -a -f '%e %U %S %M' -o "$work/time" \
      xargs -0 -x -n 100000 "$program" merge -f nq -o "$work/merged" > /dev/null 2> "$work/told"
    read -r seconds user system kilobytes < <(tail -1 "$work/time")
    read -r entities things < <(sed -nE 's/^[0-9]+ graphs?: ([0-9]+) entities are ([0-9]+) things?.*/\1 \2/p' "$work/told")
    printf '| %d | %d | %d | %s | %s | %d |\n' "$reports" "$entities" "$things" "$seconds" \
      "$(awk "BEGIN { print $user + $system }")" $((kilobytes / 1024))
  done
done
