#!/usr/bin/env python3
"""Writes what follows from schema/notegraph.ttl: the JSON-LD context in schema/context.jsonld.

    docs/write_ontology.py build/src/cli/notegraph
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ONTOLOGY = ROOT / "schema" / "notegraph.ttl"
NS = "https://w3id.org/notegraph/ns#"

PREFIXES = {
    "cito": "http://purl.org/spar/cito/",
    "dct": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "ng": NS,
    "ngdate": "https://w3id.org/notegraph/date/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

# Properties of others that we write and whose values are always nodes.
LINKS_OF_OTHERS = ["dct:isPartOf", "owl:sameAs", "prov:used", "prov:wasDerivedFrom", "prov:wasGeneratedBy", "schema:url"]

# Ranges whose values stand as plain strings or numbers in JSON-LD.
COERCED = {"xsd:date", "edtf:EDTF", "xsd:decimal", "xsd:nonNegativeInteger"}


def ask(program, query):
    """The rows of a query to the ontology, each a dict of short names."""
    out = subprocess.run([program, "query", str(ONTOLOGY), "-q", query, "-f", "json"], check=True, capture_output=True)
    rows = json.loads(out.stdout)["results"]["bindings"]
    return [{name: short(term["value"]) if term["type"] == "uri" else term["value"] for name, term in row.items()}
            for row in rows]


def short(iri):
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base):]}"
    return iri


def local(name):
    return name.split(":", 1)[1]


def term_for(name):
    """The term for one of our properties or classes; its full name where that is a prefix (edtf)."""
    return name if local(name) in PREFIXES else local(name)


def context(program):
    classes = [row["c"] for row in ask(program, "SELECT ?c { ?c a owl:Class } ORDER BY ?c")]
    links = [row["p"] for row in ask(program, "SELECT ?p { ?p a owl:ObjectProperty } ORDER BY ?p")]
    values = [row["p"] for row in ask(program, "SELECT ?p { ?p a owl:DatatypeProperty } ORDER BY ?p")]
    ranges = {}
    for predicate in ("rdfs:range", "schema:rangeIncludes"):
        for row in ask(program, f"SELECT ?p ?r {{ ?p {predicate} ?r }} ORDER BY ?p ?r"):
            ranges[row["p"]] = row["r"]
    terms = {"@version": 1.1}
    terms.update(PREFIXES)
    for name in classes:
        if name.startswith("ng:"):
            terms[term_for(name)] = name
    for name in links:
        if name.startswith("ng:"):
            terms[term_for(name)] = {"@id": name, "@type": "@id"}
    for name in values:
        if not name.startswith("ng:"):
            continue
        of = ranges.get(name)
        if name == "ng:value" or of not in COERCED:  # a figure is an integer or a decimal, and says which
            terms[term_for(name)] = name
        else:
            of = "xsd:integer" if of == "xsd:nonNegativeInteger" else of
            terms[term_for(name)] = {"@id": name, "@type": of}
    for name in LINKS_OF_OTHERS:
        terms[name] = {"@id": name, "@type": "@id"}
    for name, definition in terms.items():
        if isinstance(definition, dict) and definition["@id"] == name:  # else it would be defined by itself
            prefix, of = name.split(":", 1)
            definition["@id"] = PREFIXES[prefix] + of
    lines = [f"    {json.dumps(name)}: {json.dumps(terms[name])}" for name in terms]
    return '{\n  "@context": {\n' + ",\n".join(lines) + "\n  }\n}\n"


def main():
    program = sys.argv[1]
    (ROOT / "schema" / "context.jsonld").write_text(context(program), encoding="utf-8")


if __name__ == "__main__":
    main()
