#!/usr/bin/env bash
# Builds the graphs of the reports in ../shared/corpus and compares them with their gold annotations: F1 of
# each part, as a Markdown table. Says so and does nothing where these data are absent.
#
#   tests/score_corpora.sh build/src/cli/notegraph                     the table
#   tests/score_corpora.sh build/src/cli/notegraph --full              and score.py's own tables
#   tests/score_corpora.sh build/src/cli/notegraph --write README.md   puts the table between its marks
set -euo pipefail
notegraph=$(realpath "${1:?usage: tests/score_corpora.sh NOTEGRAPH [--full | --write FILE]}")
shared=$(dirname "$0")/../../shared
if [ ! -d "$shared/corpus" ]; then
  echo "no corpora in $shared: nothing to score"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

table() {
  echo "| report | entities | dates | claims | observations | notes | mean |"
  echo "| --- | --- | --- | --- | --- | --- | --- |"
  for folder in "$shared"/corpus/*/; do
    name=$(basename "$folder")
    "$notegraph" build "$folder/report.txt" --name "$name" -f json -o "$work" -q 2>"$work/warnings" || {
      cat "$work/warnings" >&2
      exit 1
    }
    python3 "$shared/score/score.py" "$folder" "$work/$name.json" >"$work/$name.score"
    awk -v name="$name" '
      /^(entities|dates|claims|observations|notes) / { f1[$1] = $NF == "0" ? "–" : $4 }
      /^mean F1/ { mean = $3 }
      END { printf "| %s | %s | %s | %s | %s | %s | %s |\n", name, f1["entities"], f1["dates"], f1["claims"],
                   f1["observations"], f1["notes"], mean }' "$work/$name.score"
  done
}

table | tee "$work/table"
case ${2:-} in
  --full)
    for score in "$work"/*.score; do
      echo
      basename "$score" .score
      cat "$score"
    done
    ;;
  --write)
    awk -v table="$work/table" '
      /<!-- end of scores -->/ { inside = 0 }
      !inside { print }
      /<!-- scores -->/ { inside = 1; while ((getline line < table) > 0) print line }' "$3" >"$work/text"
    cp "$work/text" "$3"
    ;;
esac
