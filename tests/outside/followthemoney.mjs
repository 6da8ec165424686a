// Checks FollowTheMoney entities against the model that their authors publish, and prints what is wrong.
//   node followthemoney.mjs FILE
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const {Model, defaultModel} = createRequire(import.meta.url)('@alephdata/followthemoney');

const model = new Model(defaultModel);
const entities = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const faults = [];
if (byId.size !== entities.length) faults.push('an id stands twice');
for (const {id, schema: name, properties} of entities) {
  const schema = model.getSchema(name);
  if (schema.abstract) faults.push(`${id}: ${name} is abstract`);
  for (const [key, values] of Object.entries(properties)) {
    const property = schema.getProperty(key);  // throws if there is none
    if (property.stub) faults.push(`${id}: ${key} is only the other side of a link`);
    for (const value of property.type.isEntity ? values : []) {
      const other = byId.get(value);
      if (!other) faults.push(`${id}: ${key} leads to ${value}, which is not there`);
      else if (!model.getSchema(other.schema).isA(property.getRange())) faults.push(`${id}: ${key}: ${other.schema}`);
    }
  }
}
console.log(faults.join('\n'));
console.log(`${entities.length} entities, ${faults.length} faults`);
