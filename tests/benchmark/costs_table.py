#!/usr/bin/env python3
"""Runs extraction_benchmark and tells the costs of its stages and its throughput as Markdown tables.

    tests/benchmark/costs_table.py build/tests/benchmark/extraction_benchmark
    tests/benchmark/costs_table.py build/tests/benchmark/extraction_benchmark --write docs/benchmarks.md

Processor time of one thread. --write puts the tables between their marks.
"""
import json
import subprocess
import sys
from pathlib import Path

STAGES = {"reading": "reading the report and its notes", "language": "tags and trees", "entities": "entities",
          "claims": "claims: rules, confidence, same happenings", "figures": "figures",
          "graph_and_json": "graph and JSON", "rest": "dates and what else there is", "everything": "**everything**"}

run = subprocess.run([sys.argv[1], "--benchmark_format=json"], check=True, capture_output=True, text=True)
results = {r["name"]: r for r in json.loads(run.stdout)["benchmarks"]}
whole = results["everything"]["cpu_time"]
results["rest"] = {"cpu_time": whole - sum(results[name]["cpu_time"] for name in STAGES if name in results
                                           and name != "everything")}
lines = ["| stage, of the longest report | ms | share |", "| --- | ---: | ---: |"]
lines += [f"| {title} | {results[name]['cpu_time']:.1f} | {100 * results[name]['cpu_time'] / whole:.0f} % |"
          for name, title in STAGES.items()]
lines += ["", f"Loading models, gazetteers and rules, once: {results['loading']['cpu_time']:.0f} ms.", "",
          "| reports, one after another | MB of text a second |", "| --- | ---: |"]
for name, result in results.items():
    if name.startswith("corpus/"):
        speed = result["bytes_per_second"] / 1e6
        lines.append(f"| {int(name.split('/')[1]):,} | {speed:.2f} |")
tables = "\n".join(lines)
print(tables)
if sys.argv[2:3] == ["--write"]:
    page = Path(sys.argv[3])
    begin, end = "<!-- costs -->\n", "<!-- end of costs -->"
    head, rest = page.read_text().split(begin)
    page.write_text(head + begin + tables + "\n" + end + rest.split(end)[1])
