// Has Mermaid itself parse diagrams and prints the kind of each, or what is wrong with it.
//   node mermaid.mjs FILE.mmd ...
import {readFileSync} from 'node:fs';
import DOMPurify from 'dompurify';
import mermaid from 'mermaid';

// It cleans labels by a browser's document, which is not there; nothing is drawn here.
DOMPurify.addHook = () => {};
DOMPurify.sanitize = (text) => text;

for (const file of process.argv.slice(2)) {
  try {
    const {diagramType} = await mermaid.parse(readFileSync(file, 'utf8'));
    console.log(diagramType);
  } catch (error) {
    console.log(`${file}: ${String(error.message).split('\n')[0]}`);
  }
}
