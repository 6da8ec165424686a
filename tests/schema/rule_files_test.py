#!/usr/bin/env python3
"""Checks schema/claims against schema/claim_rules.schema.json with an outside JSON Schema validator, and that
the schema itself refuses what it should. Run by ctest; skipped (exit code 77) without python3-jsonschema."""
import copy
import json
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    sys.exit(77)

SCHEMA = Path(__file__).resolve().parents[2] / "schema"
SOUND = {
    "type": "Mooring",
    "roles": {"vessel": {"main": True, "nouns": ["ship"]}, "port": {"types": "Place"}},
    "values": {"kind": ["long", "short"]},
    "rules": [{"name": "mooring/verb", "lemmas": ["moor"], "roles": {"vessel": "subject[!@boat]>of"}}],
}


def changed(path, value):
    """SOUND with one value put in; path is a list of keys."""
    document = copy.deepcopy(SOUND)
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return document


MISTAKES = [
    changed(["colour"], 1),
    changed(["type"], "mooring"),
    changed(["rules"], []),
    changed(["roles", "date"], {}),
    changed(["roles", "port", "types"], "Harbour"),
    changed(["rules", 0, "lemmas"], []),
    changed(["rules", 0, "lemmas"], ["*"]),
    changed(["rules", 0, "roles"], {}),
    changed(["rules", 0, "when"], ["object[ship"]),
    changed(["rules", 0, "values"], {"kind": {"from": "self", "form": "poem"}}),
    changed(["rules", 0, "confidence"], 80),
    changed(["rules", 0, "examples"], [{"text": "It moored."}]),
]

jsonschema.Draft202012Validator.check_schema(schema := json.loads((SCHEMA / "claim_rules.schema.json").read_text()))
validator = jsonschema.Draft202012Validator(schema)
wrong = [f"{file.name}: {error.json_path}: {error.message}"
         for file in sorted((SCHEMA / "claims").glob("*.json")) if file.name != "word_classes.json"
         for error in validator.iter_errors(json.loads(file.read_text()))]
wrong += [f"sound, but refused: {error.message}" for error in validator.iter_errors(SOUND)]
wrong += [f"not refused: {json.dumps(mistake)}" for mistake in MISTAKES if validator.is_valid(mistake)]
print("\n".join(wrong))
sys.exit(bool(wrong))
