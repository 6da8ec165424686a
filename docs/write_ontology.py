#!/usr/bin/env python3
"""Writes what follows from schema/notegraph.ttl: the JSON-LD context in schema/context.jsonld, docs/ontology.md and its
picture.

    docs/write_ontology.py build/src/cli/notegraph
"""
import json
import pathlib
import subprocess
import sys
import tempfile

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
LINKS_OF_OTHERS = ["dct:isPartOf", "owl:sameAs", "prov:generated", "prov:used", "prov:wasDerivedFrom", "prov:wasGeneratedBy", "schema:url"]

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


# What is typical in a role, for the picture; any entity or description may stand there.
TYPICAL = {
    "about": "Organization", "addressee": "Person", "against": "Website", "agent": "Organization", "amends": "Law",
    "court": "Court", "defendant": "Person", "entity": "Company", "founded": "Website", "inFavorOf": "Person",
    "law": "Law", "member": "Person", "organization": "Organization", "owned": "Website", "owner": "Company",
    "participant": "Person", "person": "Person", "place": "Place", "plaintiff": "Organization",
    "regulated": "Company", "regulator": "Organization", "relative": "Person", "requestedBy": "Organization",
    "speaker": "Person", "subject": "Company", "target": "Website",
}
TYPES = {"Court": "Organization", "Company": "Organization"}


def picture(program):
    """The claim types as edges between the entities that they typically tie, drawn as any graph of ours."""
    data = "https://w3id.org/notegraph/data/ontology/"
    lines = [f"@prefix {prefix}: <{base}> ." for prefix, base in PREFIXES.items()] + [f"@prefix d: <{data}> ."]
    lines.append('d:report a ng:Report ; dct:title "Ontology" .')
    lines.append('d:section-claims a ng:Section ; dct:title "Claims" ; dct:isPartOf d:report .')
    for name in sorted(set(TYPICAL.values())):
        subtype = f", ng:{name}" if name in TYPES else ""
        lines.append(f'd:{name.lower()} a ng:Entity, ng:{TYPES.get(name, name)}{subtype} ; skos:prefLabel "{name}" .')
    rows = ask(program, "SELECT ?p ?c { ?p a owl:ObjectProperty ; schema:domainIncludes ?c . "
                        "?c rdfs:subClassOf ng:Claim } ORDER BY ?c ?p")
    roles = {}
    for row in rows:
        roles.setdefault(local(row["c"]), []).append(local(row["p"]))
    for at, (claim, names) in enumerate(roles.items()):
        fillers = " ; ".join(f"ng:{role} d:{TYPICAL[role].lower()}" for role in names)
        place = f"ng:begin {at} ; ng:end {at + 1} ; ng:sentenceBegin {at} ; ng:sentenceEnd {at + 1}"
        lines.append(f'd:claim-{at} a ng:Claim, ng:{claim} ; {fillers} ; ng:quote "{claim}" ; {place} ; '
                     "ng:section d:section-claims .")
    with tempfile.NamedTemporaryFile("w", suffix=".ttl", encoding="utf-8") as graph:
        graph.write("\n".join(lines) + "\n")
        graph.flush()
        subprocess.run([program, "draw", graph.name, "-o", str(ROOT / "docs" / "ontology.svg")], check=True)


def cell(text):
    return text.replace("|", "\\|")


def code(names):
    return ", ".join(f"`{name}`" for name in sorted(names))


def facts(program, kind):
    """name -> {predicate -> values} of all terms of a kind."""
    terms = {}
    for predicate in ("rdfs:label", "rdfs:comment", "rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range",
                      "schema:domainIncludes", "schema:rangeIncludes", "skos:closeMatch", "owl:equivalentClass"):
        for row in ask(program, f"SELECT ?t ?v {{ ?t a {kind} ; {predicate} ?v }} ORDER BY ?t ?v"):
            terms.setdefault(row["t"], {}).setdefault(predicate, []).append(row["v"])
    return {name: terms[name] for name in sorted(terms) if name.startswith("ng:")}


def reach(term, narrow, wide):
    """Domain or range: the classes that are named as examples say more than the widest one."""
    return code(term.get(narrow) or term.get(wide, []))


def document(program):
    header = ask(program, "SELECT ?l ?c ?v { <https://w3id.org/notegraph/ns> rdfs:label ?l ; rdfs:comment ?c ; "
                          "owl:versionIRI ?v }")[0]
    lines = [
        "# The ontology", "",
        f"{header['c']} This page is written by `make ontology` from [schema/notegraph.ttl](../schema/notegraph.ttl), "
        f"version `{header['v']}`.", "",
        "![The types of claims](ontology.svg)", "",
        "*The types of claims as a graph, drawn as any of our graphs: each joins the entities that typically stand in its "
        "roles.*", "",
        "Prefixes: " + ", ".join(f"`{prefix}:` {base}" for prefix, base in PREFIXES.items()) + ".", "",
        "## Classes", "", "| class | is a | what it is |", "| --- | --- | --- |",
    ]
    for name, term in facts(program, "owl:Class").items():
        above = code(term.get("rdfs:subClassOf", []) + term.get("skos:closeMatch", []))
        lines.append(f"| `{name}` | {above} | {cell(term['rdfs:comment'][0])} |")
    for title, kind in (("Properties that lead to nodes", "owl:ObjectProperty"),
                        ("Properties that hold values", "owl:DatatypeProperty")):
        lines += ["", f"## {title}", "", "| property | of | to | kind of | what it says |", "| --- | --- | --- | --- | --- |"]
        for name, term in facts(program, kind).items():
            lines.append(f"| `{name}` | {reach(term, 'schema:domainIncludes', 'rdfs:domain')} "
                         f"| {reach(term, 'schema:rangeIncludes', 'rdfs:range')} "
                         f"| {code(term.get('rdfs:subPropertyOf', []) + term.get('skos:closeMatch', []))} "
                         f"| {cell(term['rdfs:comment'][0])} |")
    return "\n".join(lines) + "\n"


def main():
    program = sys.argv[1]
    (ROOT / "docs" / "ontology.md").write_text(document(program), encoding="utf-8")
    picture(program)
    (ROOT / "schema" / "context.jsonld").write_text(context(program), encoding="utf-8")


if __name__ == "__main__":
    main()
