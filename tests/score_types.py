#!/usr/bin/env python3
"""Scores the claims of the reports in ../shared/corpus, in all and by type, as Markdown tables.

    tests/score_types.py build/src/cli/notegraph                            both tables
    tests/score_types.py build/src/cli/notegraph --write docs/benchmarks.md   puts them between their marks

Found: the annotation has a claim of the type in the sentence. Claims: its facts, as ../shared/score/score.py
counts them: type, fillers, outcome or stage, date, direct notes. By type only the reports are told that rules
are made on; of the others, which nobody looks into, only the totals.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"
TUNING = ["kazakhstan-2013", "cambodia-2022", "kazakhstan-2024"]
sys.path.insert(0, str(SHARED / "score"))


def counts_by_type(gold, graph, text):
    """For each type: found, made and annotated claims, and the same of their facts."""
    import score  # of the shared folder
    told, made = gold["claims"], graph["claims"]
    names, own_names = score.Names(gold["entities"]), score.Names(graph["entities"])
    facts = [score.claim_facts(c, names) for c in told]
    own = [score.claim_facts(c, own_names) for c in made]

    def overlap(i, j):
        at = text.find(told[i]["anchor"])
        span = made[j]["evidence"]
        inside = span["start"] < at + len(told[i]["anchor"]) and at < span["end"]
        return score.shared_facts(facts[i], own[j]) if told[i]["type"] == made[j]["type"] and inside else 0

    by_type = {}
    of = lambda kind: by_type.setdefault(kind, Counter())
    for i, j, shared in score.matched(range(len(told)), range(len(made)), overlap):
        of(told[i]["type"]).update(found=1, shared=shared)
    for claim, list_ in zip(told, facts):
        of(claim["type"]).update(told=1, told_facts=len(list_))
    for claim, list_ in zip(made, own):
        of(claim["type"]).update(made=1, made_facts=len(list_))
    return by_type


def shares(hit, made, told):
    precision, recall = hit / made if made else 0, hit / told if told else 0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    return precision, recall, f1


def cells(*counts):
    hit, made, told = counts
    return [f"{x:.2f}" if told or made else "–" for x in shares(hit, made, told)]


def line(items):
    return "| " + " | ".join(items) + " |"


def reports_table(rows):
    lines = [line(["report", "claims", "found: precision", "recall", "F1", "facts: precision", "recall", "F1",
                   "notes F1", "figures F1"]), line(["---"] + ["---:"] * 9)]
    sums = {"all tuning reports": Counter(), "all validation reports": Counter()}
    for name, part in rows.items():
        sums["all tuning reports" if name in TUNING else "all validation reports"].update(
            {(key, i): n for key, row in part.items() for i, n in enumerate(row)})
    totals = {title: {key: tuple(c[key, i] for i in range(3)) for key, _ in c} for title, c in sums.items()}
    for name, part in [*rows.items(), *totals.items()]:
        found, facts = part["  claim found"], part["claims"]
        figures = cells(*part["observations"])[2]
        lines.append(line([name, str(found[2]), *cells(*found), *cells(*facts), cells(*part["  claim notes"])[2],
                           figures]))
    return "\n".join(lines)


def types_table(by_type):
    lines = [line(["type", "annotated", "made", "found: precision", "recall", "F1", "facts F1"]),
             line(["---"] + ["---:"] * 6)]
    total = Counter()
    for kind, c in sorted(by_type.items()):
        total.update(c)
    for kind, c in [*sorted(by_type.items()), ("all", total)]:
        lines.append(line([kind, str(c["told"]), str(c["made"]), *cells(c["found"], c["made"], c["told"]),
                           cells(c["shared"], c["made_facts"], c["told_facts"])[2]]))
    return "\n".join(lines)


def main():
    if not (SHARED / "corpus").is_dir():
        print(f"no corpora in {SHARED}: nothing to score")
        return
    import score  # of the shared folder
    notegraph, rows, by_type = Path(sys.argv[1]).resolve(), {}, {}
    folders = sorted(f for f in (SHARED / "corpus").iterdir() if (f / "gold.json").is_file())
    folders.sort(key=lambda f: (TUNING.index(f.name) if f.name in TUNING else len(TUNING), f.name))
    with tempfile.TemporaryDirectory() as work:
        for folder in folders:
            subprocess.run([notegraph, "build", folder / "report.txt", "--name", folder.name, "-f", "json", "-q", "-o",
                            work], check=True, stderr=subprocess.DEVNULL)
            graph = json.loads((Path(work) / f"{folder.name}.json").read_text())
            rows[folder.name] = score.evaluate(folder, graph)[0]
            if folder.name in TUNING:
                gold = json.loads((folder / "gold.json").read_text())
                for kind, c in counts_by_type(gold, graph, (folder / "report.txt").read_text()).items():
                    by_type.setdefault(kind, Counter()).update(c)
    tables = reports_table(rows) + "\n\nBy type, all tuning reports together:\n\n" + types_table(by_type)
    print(tables)
    if sys.argv[2:3] == ["--write"]:
        page = Path(sys.argv[3])
        begin, end = "<!-- claims -->\n", "<!-- end of claims -->"
        head, rest = page.read_text().split(begin)
        page.write_text(head + begin + tables + "\n" + end + rest.split(end)[1])


if __name__ == "__main__":
    main()
