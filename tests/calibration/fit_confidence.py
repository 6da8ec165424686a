#!/usr/bin/env python3
"""Fits the confidence of claims on annotated reports and writes schema/confidence.tsv.

    tests/calibration/fit_confidence.py BUILD              fit on the tuning reports and write the weights
    tests/calibration/fit_confidence.py BUILD --table      a reliability table, as Markdown, of what is written
    tests/calibration/fit_confidence.py BUILD --write FILE puts the table between its marks in FILE

BUILD is the folder of the build; its targets notegraph and claim_features are run. A claim counts as right if
the annotation has one of its type in the sentence, and at least half of its roles, values and date agree with it.
Logistic regression by Newton's method, with a ridge that pulls rules and types on which there are few claims
towards the overall rate. The rules were written on the tuning reports, so more of their claims are right there than
elsewhere: the bias is lowered until the mean confidence on the validation reports is the share that is right there,
smoothed; that share is all that is taken from them. Held out means: of each tuning report by weights that were fitted
on the others, the bias not lowered.
"""
import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TUNING = ["kazakhstan-2013", "cambodia-2022", "kazakhstan-2024"]
VALIDATION = ["malaysia-2022", "philippines-2022"]
BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]
RIDGE = {"feature": 2.0, "type": 4.0, "rule": 4.0}  # strength of the pull to the overall rate
PRIOR = 20  # claims
sys.path.insert(0, str(SHARED / "score"))


def claims_of(build, name, work):
    """The claims of a report: each (row of features, right or not, confidence as built)."""
    import score  # of the shared folder
    folder = SHARED / "corpus" / name
    subprocess.run([build / "src/cli/notegraph", "build", folder / "report.txt", "--name", name, "-f", "json", "-q",
                    "-o", work], check=True, stderr=subprocess.DEVNULL)
    lines = subprocess.run([build / "tests/calibration/claim_features", folder / "report.txt"], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    header = lines[0].split("\t")
    features = {}
    for line in lines[1:]:
        row = dict(zip(header, line.split("\t")))
        key = (row.pop("type"), row.pop("rule"), int(row.pop("begin")), int(row.pop("end")))
        features.setdefault(key, {name: float(value) for name, value in row.items()})
    graph = json.loads((Path(work) / f"{name}.json").read_text())
    gold = json.loads((folder / "gold.json").read_text())
    text = (folder / "report.txt").read_text(encoding="utf-8")
    gold_names, names = score.Names(gold["entities"]), score.Names(graph["entities"])
    told = [[f for f in score.claim_facts(c, gold_names) if f[0] != "note"] for c in gold["claims"]]
    made = [[f for f in score.claim_facts(c, names) if f[0] != "note"] for c in graph["claims"]]

    def overlap(i, j):
        g, p = gold["claims"][i], graph["claims"][j]
        at = text.find(g["anchor"])
        inside = p["evidence"]["start"] < at + len(g["anchor"]) and at < p["evidence"]["end"]
        return score.shared_facts(told[i], made[j]) if g["type"] == p["type"] and inside else 0

    agreeing = {j: o for _, j, o in score.matched(range(len(told)), range(len(made)), overlap)}
    out = []
    for j, claim in enumerate(graph["claims"]):
        key = (claim["type"], claim["rule"], claim["trigger"]["start"], claim["trigger"]["end"])
        facts = len(made[j]) - 1  # without its type
        right = j in agreeing and 2 * (agreeing[j] - 1) >= facts
        row = dict(features[key], bias=1.0)
        row["type " + claim["type"]] = row["rule " + claim["rule"]] = 1.0
        out.append((row, float(right), claim["confidence"]))
    return out


def solve(matrix, vector):
    """Gaussian elimination with pivoting."""
    n = len(vector)
    rows = [list(matrix[i]) + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            if factor:
                for c in range(i, n + 1):
                    rows[r][c] -= factor * rows[i][c]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][c] * out[c] for c in range(i + 1, n))) / rows[i][i]
    return out


def ridge_of(name):
    return 0.01 if name == "bias" else RIDGE.get(name.split(" ")[0], RIDGE["feature"])


def odds(weights, row):
    return sum(weights.get(name, 0.0) * value for name, value in row.items())


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def fit(data):
    names = sorted({name for row, _, _ in data for name in row})
    at = {name: i for i, name in enumerate(names)}
    weights = dict.fromkeys(names, 0.0)
    for _ in range(25):
        gradient = [-ridge_of(n) * weights[n] for n in names]
        hessian = [[ridge_of(n) if i == j else 0.0 for j in range(len(names))] for i, n in enumerate(names)]
        for row, right, _ in data:
            p = sigmoid(odds(weights, row))
            items = [(at[name], value) for name, value in row.items() if value]
            for i, value in items:
                gradient[i] += (right - p) * value
                for j, other in items:
                    hessian[i][j] += p * (1 - p) * value * other
        step = solve(hessian, gradient)
        for name in names:
            weights[name] += step[at[name]]
        if max(map(abs, step)) < 1e-8:
            break
    return weights


def lower_bias(weights, tuning, validation):
    """Moves the bias until the mean on `validation` is the rate there, with PRIOR claims at the tuning's rate."""
    rate = sum(right for _, right, _ in tuning) / len(tuning)
    wanted = (sum(right for _, right, _ in validation) + PRIOR * rate) / (len(validation) + PRIOR)
    low, high = -5.0, 5.0
    for _ in range(60):
        shift = (low + high) / 2
        mean = sum(sigmoid(odds(weights, row) + shift) for row, _, _ in validation) / len(validation)
        low, high = (low, shift) if mean > wanted else (shift, high)
    weights["bias"] += low


def write_weights(weights, data):
    seen = Counter(name for row, _, _ in data for name, value in row.items() if value)
    lines = ["# Weights of the logistic regression that gives claims their confidence (src/extraction/confidence.hpp);",
             "# tests/calibration/fit_confidence.py makes this file. Columns: the bias, a feature, \"type T\" or "
             "\"rule R\";", "# its weight; on how many claims it was measured."]
    order = sorted(weights, key=lambda n: (n != "bias", " " in n, n.startswith("rule "), n))
    lines += [f"{name}\t{weights[name]:.3f}\t{seen[name]}" for name in order]
    (ROOT / "schema" / "confidence.tsv").write_text("\n".join(lines) + "\n")


def reliability(pairs):
    """(claims, mean confidence, share right) of each bin, and the Brier score."""
    bins = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [(p, right) for p, right in pairs if low <= p < high]
        if inside:
            bins.append((len(inside), sum(p for p, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside)))
        else:
            bins.append((0, None, None))
    return bins, sum((p - right) ** 2 for p, right in pairs) / len(pairs)


def table(reports):
    held_out = []
    for name in TUNING:
        weights = fit([claim for other in TUNING if other != name for claim in reports[other]])
        held_out += [(round(min(max(sigmoid(odds(weights, row)), 0.01), 0.99), 2), right)
                     for row, right, _ in reports[name]]
    validation = [(p, right) for name in VALIDATION for _, right, p in reports[name]]
    parts = [reliability(held_out), reliability(validation)]
    lines = ["| confidence | tuning, held out: claims | mean | right | validation: claims | mean | right |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for i, (low, high) in enumerate(zip(BINS, BINS[1:])):
        cells = [f"{low:.1f} to {min(high, 1):.1f}"]
        for bins, _ in parts:
            count, mean, right = bins[i]
            cells += [str(count), f"{mean:.2f}", f"{right:.2f}"] if count else ["0", "–", "–"]
        lines.append("| " + " | ".join(cells) + " |")
    cells = ["all"]
    for (_, brier), pairs in zip(parts, (held_out, validation)):
        share = sum(right for _, right in pairs) / len(pairs)
        cells += [str(len(pairs)), f"{sum(p for p, _ in pairs) / len(pairs):.2f}", f"{share:.2f}"]
    lines.append("| " + " | ".join(cells) + " |")
    lines.append("")
    rates = [sum(right for _, right in pairs) / len(pairs) for pairs in (held_out, validation)]
    lines.append("Brier score (mean squared error of the confidence): " + ", ".join(
        f"{part} {brier:.3f} (always saying the overall rate: {rate * (1 - rate):.3f})"
        for part, (_, brier), rate in zip(("held out", "validation"), parts, rates)) + ".")
    return "\n".join(lines)


def main():
    build, question = Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else ""
    if not (SHARED / "corpus").is_dir():
        print(f"no corpora in {SHARED}: nothing to fit on")
        return
    with tempfile.TemporaryDirectory() as work:
        reports = {name: claims_of(build, name, work) for name in TUNING + VALIDATION}
    if not question:
        data = [claim for name in TUNING for claim in reports[name]]
        weights = fit(data)
        lower_bias(weights, data, [claim for name in VALIDATION for claim in reports[name]])
        write_weights(weights, data)
        return
    text = table(reports)
    print(text)
    if question == "--write":
        page = Path(sys.argv[3])
        begin, end = "<!-- reliability -->\n", "<!-- end of reliability -->"
        head, rest = page.read_text().split(begin)
        page.write_text(head + begin + text + "\n" + end + rest.split(end)[1])


if __name__ == "__main__":
    main()
