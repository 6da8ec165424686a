// Asks a graph in SPARQL with Oxigraph and prints the answer: the variables, then a row a line, sorted; each term as
// in N-Triples, cells separated by tabs.
//   node query.mjs QUERY-FILE GRAPH.nt ...
import {readFileSync} from 'node:fs';
import oxigraph from 'oxigraph';

const [queryFile, ...graphs] = process.argv.slice(2);
const store = new oxigraph.Store();
for (const graph of graphs) store.load(readFileSync(graph, 'utf8'), {format: 'application/n-triples'});
const query = readFileSync(queryFile, 'utf8');
const answer = JSON.parse(store.query(query, {results_format: 'json'}));
const columns = answer.head.vars;
const escape = (text) => text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
const term = (value) => {
  if (!value) return '';
  if (value.type === 'uri') return `<${value.value}>`;
  const tail = value['xml:lang'] ? '@' + value['xml:lang'] : value.datatype ? `^^<${value.datatype}>` : '';
  return `"${escape(value.value)}"${tail}`;
};
const rows = answer.results.bindings.map((row) => columns.map((column) => term(row[column])).join('\t'));
console.log([columns.map((column) => '?' + column).join('\t'), ...rows.sort()].join('\n'));
