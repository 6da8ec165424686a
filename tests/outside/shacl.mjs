// Validates a graph against shapes with rdf-validate-shacl and prints each violation: the node, the path and the
// message, separated by tabs and sorted.
//   node shacl.mjs SHAPES.ttl GRAPH.ttl
import {readFileSync} from 'node:fs';
import n3 from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const read = (file) => new n3.Store(new n3.Parser({format: 'text/turtle'}).parse(readFileSync(file, 'utf8')));
const [shapes, graph] = process.argv.slice(2);
const report = await new SHACLValidator(read(shapes)).validate(read(graph));
const lines = report.results.map(({focusNode, path, message}) =>
  [focusNode?.value, path?.value ?? '', message.map((m) => m.value).join(' ')].join('\t'));
console.log(lines.sort().join('\n'));
console.log(report.conforms ? 'conforms' : `${lines.length} violations`);
