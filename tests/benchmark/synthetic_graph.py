#!/usr/bin/env python3
"""Writes a graph of N made-up claims as JSON, to time drawing: a third as many names, a few of them in very many claims.

    tests/benchmark/synthetic_graph.py 3000 > graph.json
"""
import json
import random
import sys

TYPES = {
    "Block": ("agent", "target", "Organization", "Website"),
    "Attack": ("agent", "target", "Organization", "Website"),
    "Arrest": ("agent", "target", "Organization", "Person"),
    "CourtRuling": ("court", "against", "Organization", "Website"),
    "Enactment": ("agent", "law", "Organization", "Law"),
    "Ownership": ("owner", "owned", "Organization", "Organization"),
    "Position": ("person", "organization", "Person", "Organization"),
    "Statement": ("speaker", "about", "Organization", "Person"),
}


def span(at, length):
    return {"start": at, "end": at + length}


def graph(count):
    chance = random.Random(1)
    names = {kind: [f"{kind} of the town of Number {i}" for i in range(max(1, count // 15))]
             for kind in ("Organization", "Website", "Person", "Law")}
    ids = {name: name.lower().replace(" ", "-") for kind in names for name in names[kind]}

    def name(kind):  # the lower its number, the oftener
        return names[kind][int(len(names[kind]) * chance.random() ** 3)]

    notes = max(1, count // 4)
    claims = []
    for i in range(count):
        kind = chance.choice(list(TYPES))
        subject, object_, subject_kind, object_kind = TYPES[kind]
        evidence = span(200 * i, 150)
        claims.append({
            "id": f"claim-{i:08x}", "report": "ruritania-2020", "type": kind,
            "roles": {subject: [ids[name(subject_kind)]], object_: [ids[name(object_kind)]]},
            "role_spans": {}, "values": {}, "date": f"{2000 + chance.randrange(20)}-{1 + chance.randrange(12):02}",
            "notes": [str(1 + chance.randrange(notes))], "inherited_notes": [], "section": "section-all",
            "evidence": evidence, "sentence": evidence, "quote": "What the sentence says of them. " * 4,
            "trigger": span(200 * i, 5), "rule": "made/up", "confidence": 0.9})
    return {
        "format": "notegraph-graph/1",
        "reports": [{"id": "ruritania-2020", "file": "r.txt", "title": "Ruritania 2020", "country": "Ruritania",
                     "publisher": "Word House", "year": "2020",
                     "sections": [{"id": "section-all", "title": "All", "level": 1, "span": span(0, 200 * count)}]}],
        "entities": [{"id": ids[n], "type": kind, "name": n, "aliases": [], "report": "ruritania-2020", "mentions": []}
                     for kind in names for n in names[kind]],
        "claims": claims, "observations": [], "dates": [],
        "notes": [{"number": str(n), "report": "ruritania-2020", "raw": f"{n}. The Herald.", "span": span(10**7 + 20 * n, 15),
                   "sources": [{"publisher": f"Herald {n % 50}", "url": f"http://herald.example/{n}"}]}
                  for n in range(1, notes + 1)],
        "links": []}


json.dump(graph(int(sys.argv[1])), sys.stdout)
