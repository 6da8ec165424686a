#!/usr/bin/env bash
# How quickly a million statements are written, side by side with serdi and rapper that re-serialise the same ones from
# N-Triples, all in one run. The table is Markdown.
#   tests/benchmark/rdf_export.sh BUILD-DIR [STATEMENTS]
set -euo pipefail
program=$1/tests/benchmark/rdf_export
count=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NAME COMMAND...: wall seconds of the whole program and its memory, the best of three.
run() {
  local name=$1 best=
  shift
  for _ in 1 2 3; do
    /usr/bin/time -f '%e %M' -o "$work/time" "$@" > "$work/out" 2> "$work/err"
    if [ -z "$best" ] || [ "$(printf '%s\n%s\n' "$(cat "$work/time")" "$best" | sort -n | head -1)" != "$best" ]; then
      best=$(cat "$work/time")
    fi
  done
  printf '| %s | %s | %s | %d |\n' "$name" "${best% *}" "$(tail -1 "$work/err" | grep -E '^[0-9.]+$' || true)" \
    $((${best#* } * 1024 / lines))
}

"$program" nt "$count" > "$work/graph.nt" 2> /dev/null
lines=$(wc -l < "$work/graph.nt")
echo "$lines statements, $(stat -c %s "$work/graph.nt") bytes of N-Triples"
echo
echo "| | wall seconds, whole program | of these writing | bytes of memory a statement |"
echo "| --- | ---: | ---: | ---: |"
run "notegraph, N-Quads" "$program" nq "$count"
run "serdi, N-Triples to N-Quads" serdi -i ntriples -o nquads "$work/graph.nt"
run "rapper, N-Triples to N-Quads" rapper -q -i ntriples -o nquads "$work/graph.nt"
run "notegraph, Turtle" "$program" ttl "$count"
run "serdi, N-Triples to Turtle" serdi -i ntriples -o turtle "$work/graph.nt"
run "rapper, N-Triples to Turtle" rapper -q -i ntriples -o turtle "$work/graph.nt"
