// Asks random queries of a small random graph with `notegraph query` and with Oxigraph. A refusal is right; an answer
// other than Oxigraph's is not, and is printed with its query.
//   node random_queries.mjs NOTEGRAPH COUNT [SEED]
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import oxigraph from 'oxigraph';

const [program, count, firstSeed = '1'] = process.argv.slice(2);
const space = 'http://example.org/';

// Mulberry32: the same queries for the same seed on every machine.
let state = 0;
const chance = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const below = (n) => Math.floor(chance() * n);
const one = (list) => list[below(list.length)];

const things = ['a', 'b', 'c', 'd', 'e'], properties = ['p', 'q', 'r'];
const graph = () => {
  const lines = new Set();
  for (let i = 0; i < 14; ++i) lines.add(`<${space}${one(things)}> <${space}${one(properties)}> <${space}${one(things)}> .`);
  for (let i = 0; i < 5; ++i)
    lines.add(`<${space}${one(things)}> <${space}n> "${below(4)}"^^<http://www.w3.org/2001/XMLSchema#integer> .`);
  for (let i = 0; i < 4; ++i) lines.add(`<${space}${one(things)}> <${space}l> "${one(['x', 'xy', 'Y z'])}" .`);
  return [...lines].join('\n') + '\n';
};

const variables = ['?a', '?b', '?c', '?d'];
const triple = () => {
  const subject = chance() < 0.85 ? one(variables) : `<${space}${one(things)}>`;
  const kind = chance();
  if (kind < 0.2) return `${subject} :n ${one(variables)}`;
  if (kind < 0.3) return `${subject} :l ${one(variables)}`;
  if (kind < 0.37) return `${subject} ?p ${one(variables)}`;
  return `${subject} :${one(properties)} ${chance() < 0.85 ? one(variables) : ':' + one(things)}`;
};
const pattern = () => {
  let text = triple();
  while (chance() < 0.35) text += ' . ' + triple();
  return text + ' . ';
};
const condition = () => one([
  () => `BOUND(${one(variables)})`,
  () => `!BOUND(${one(variables)})`,
  () => `${one(variables)} = ${one(variables)}`,
  () => `${one(variables)} != ${one(variables)}`,
  () => `${one(variables)} > 1`,
  () => `${one(variables)} = :${one(things)}`,
  () => `isIRI(${one(variables)})`,
  () => `regex(str(${one(variables)}), "x")`,
  () => `${one(variables)} > 0 && ${one(variables)} < 3`,
  () => `${one(variables)} = 1 || ${one(variables)} = :a`,
  () => `${one(variables)} IN (:a, :b, 2)`,
  () => `${one(variables)} != ${one([':a', '1', '"x"'])}`,
  () => `!(${one(variables)} ${one(['=', '!=', '<', '>='])} ${one(['1', '"x"', one(variables)])})`,
  () => `${one(variables)} ${one(['<', '>='])} ${one(['"x"', one(variables)])}`,
  () => `STR(${one(variables)}) ${one(['=', '!=', '<', '>='])} STR(${one(variables)})`,
  () => `sameTerm(${one(variables)}, ${one(variables)})`,
  () => `isLiteral(${one(variables)}) || isBlank(${one(variables)})`,
  () => `${one(['CONTAINS', 'STRSTARTS', 'STRENDS'])}(STR(${one(variables)}), "${one(['x', 'a', '/b'])}")`,
  () => `STRLEN(STR(${one(variables)})) > ${below(25)}`,
  () => `LCASE(STR(${one(variables)})) = "y z"`,
  () => `DATATYPE(${one(variables)}) = <http://www.w3.org/2001/XMLSchema#integer>`,
  () => `LANG(${one(variables)}) = ""`,
  () => `${one(variables)} + 1 ${one(['=', '>', '!='])} ${below(4)}`,
  () => `COALESCE(${one(variables)}, ${one(variables)}) = :a`,
  () => `IF(BOUND(${one(variables)}), ${one(variables)}, 1) = 1`,
])();
const expression = () => one([
  () => `STR(${one(variables)})`,
  () => one(variables),
  () => `${one(variables)} + 1`,
  () => `IF(${one(variables)} = 1, 2, 3)`,
  () => `isIRI(${one(variables)})`,
  () => `STRLEN(STR(${one(variables)}))`,
  () => `BOUND(${one(variables)})`,
])();
const element = (depth) => {
  const kind = chance();
  if (depth <= 0 || kind < 0.45) return pattern();
  if (kind < 0.6) return `OPTIONAL { ${group(depth - 1)} } `;
  if (kind < 0.78) {
    let text = `{ ${group(depth - 1)} } UNION { ${group(depth - 1)} } `;
    if (chance() < 0.2) text += `UNION { ${group(depth - 1)} } `;
    return text;
  }
  if (kind < 0.86) return `FILTER(${condition()}) `;
  if (kind < 0.95) return `{ ${group(depth - 1)} } `;
  return `{ SELECT ${one(['', 'DISTINCT '])}${one(['*', one(variables), one(variables) + ' ' + one(variables)])} WHERE { ${group(depth - 1)} } } `;
};
const group = (depth) => {
  let text = chance() < 0.75 ? pattern() : element(depth);
  while (chance() < 0.5) text += element(depth);
  return text;
};
const query = () => {
  const where = `WHERE { ${group(3)}}`;
  const kind = chance();
  if (kind < 0.4) return `SELECT ${variables.join(' ')} ${where}`;
  if (kind < 0.47) return `SELECT ?a ?b (${expression()} AS ?x) ${where}`;
  if (kind < 0.51) return `SELECT ${variables.join(' ')} ${where} ORDER BY ${one(variables)}`;
  if (kind < 0.55) return `SELECT (COUNT(*) AS ?n) (${one(['MIN', 'MAX', 'SUM', 'AVG'])}(${one(variables)}) AS ?m) ${where}`;
  if (kind < 0.7) return `SELECT DISTINCT ${one(variables)} ${one(variables)} ${where}`;
  if (kind < 0.78) return `ASK ${where}`;
  if (kind < 0.86) return `SELECT (COUNT(*) AS ?n) ${where}`;
  const by = one(variables);
  if (kind < 0.93) return `SELECT ${by} (COUNT(*) AS ?n) ${where} GROUP BY ${by}`;
  if (kind < 0.95) return `SELECT ${by} (COUNT(*) AS ?n) ${where} GROUP BY ${by} HAVING(COUNT(*) > 1)`;
  return `SELECT ${by} (${one(['COUNT', 'MIN', 'MAX', 'SUM', 'AVG'])}(${one(variables)}) AS ?n) ${where} GROUP BY ${by}`;
};

const escape = (text) => text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t');
const term = (value) => {
  if (!value) return '';
  if (value.type === 'uri') return `<${value.value}>`;
  const tail = value['xml:lang'] ? '@' + value['xml:lang'] : value.datatype ? `^^<${value.datatype}>` : '';
  return `"${escape(value.value)}"${tail}`;
};
const rows = (json) => {
  const answer = JSON.parse(json);
  if ('boolean' in answer) return String(answer.boolean);
  const columns = answer.head.vars;
  return answer.results.bindings.map((row) => columns.map((c) => `${c}=${term(row[c])}`).sort().join('\t')).sort().join('\n');
};

const folder = mkdtempSync(join(tmpdir(), 'queries-'));
const counts = {answered: 0, refused: 0, failed: 0, different: 0};
for (let seed = Number(firstSeed); seed < Number(firstSeed) + Number(count); ++seed) {
  state = seed;
  const data = graph(), asked = `PREFIX : <${space}>\n${query()}\n`;
  const store = new oxigraph.Store();
  store.load(data, {format: 'application/n-triples'});
  let expected;
  try {
    expected = rows(store.query(asked, {results_format: 'json'}));
  } catch {
    continue;  // no legal query
  }
  if (expected.length > 200000) continue;
  // A count of nothing is a row with 0 (SPARQL 1.1, 18.5.1); Oxigraph gives none where it sees that nothing can match.
  if (expected === '' && /^SELECT \(COUNT/m.test(asked)) continue;
  writeFileSync(join(folder, 'graph.nt'), data);
  writeFileSync(join(folder, 'query.rq'), asked);
  const ours = spawnSync(program, ['query', join(folder, 'graph.nt'), '--file', join(folder, 'query.rq'), '-f', 'json', '--timeout', '20'],
                         {encoding: 'utf8', maxBuffer: 1 << 28});
  if (ours.status === 1) {
    ++counts.refused;
    continue;
  }
  if (ours.status !== 0) {
    ++counts.failed;
    console.log(`# seed ${seed}: exit code ${ours.status}, signal ${ours.signal}\n${asked}${ours.stderr}`);
    continue;
  }
  ++counts.answered;
  const got = rows(ours.stdout);
  if (got === expected) continue;
  ++counts.different;
  console.log(`# seed ${seed}: ${got.split('\n').length} rows instead of ${expected.split('\n').length}\n${asked}`);
  if (process.env.SHOW) console.log(`${data}ours:\n${got}\noxigraph:\n${expected}\n`);
}
rmSync(folder, {recursive: true});
console.log(`${counts.answered} answered, ${counts.different} of them otherwise than Oxigraph; ${counts.refused} refused, ${counts.failed} failed`);
