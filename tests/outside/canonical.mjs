// Reads an RDF file with a library of others and prints its triples as sorted N-Triples.
//   node canonical.mjs oxigraph|n3|jsonld FILE [FORMAT]
// FORMAT (ttl, nt, nq, trig, rdf, jsonld) is the file's ending if not given. Named graphs are dropped.
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';
import n3 from 'n3';
import oxigraph from 'oxigraph';

const TYPES = {
  ttl: 'text/turtle', nt: 'application/n-triples', nq: 'application/n-quads', trig: 'application/trig',
  rdf: 'application/rdf+xml', jsonld: 'application/ld+json',
};

function triples(quads) {
  const lines = new Set();
  for (const {subject, predicate, object} of quads) {
    lines.add(oxigraph.quad(subject, predicate, object).toString() + ' .');
  }
  return [...lines].sort();
}

const read = {
  oxigraph: (text, format) => oxigraph.parse(text, {format: TYPES[format]}),
  n3: (text, format) => new n3.Parser({format: TYPES[format]}).parse(text).map((q) => oxigraph.quad(
      oxigraph.namedNode(q.subject.value), oxigraph.namedNode(q.predicate.value), own(q.object))),
  jsonld: async (text) => oxigraph.parse(
      await jsonld.toRDF(JSON.parse(text), {format: 'application/n-quads', safe: true}), {format: TYPES.nq}),
};

function own(term) {
  if (term.termType === 'NamedNode') return oxigraph.namedNode(term.value);
  return oxigraph.literal(term.value, term.language || oxigraph.namedNode(term.datatype.value));
}

const [reader, file, format = file.slice(file.lastIndexOf('.') + 1)] = process.argv.slice(2);
console.log(triples(await read[reader](readFileSync(file, 'utf8'), format)).join('\n'));
