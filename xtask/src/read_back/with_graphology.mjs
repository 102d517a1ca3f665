// Reads a network file of ours with graphology and holds it against nodes.csv and edges.csv beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import graphology from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

globalThis.DOMParser = DOMParser;
const file = process.argv[2];
const beside = (name) => readFileSync(path.join(path.dirname(file), name), "utf8");

// Fields of one line; quotes double inside quotes.
const fields = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
const rows = (name) => {
  const [header, ...lines] = beside(name).trim().split("\n").map(fields);
  return lines.map((line) => Object.fromEntries(header.map((column, at) => [column, line[at]])));
};

const reader = file.endsWith(".gexf") ? gexf : graphml;
const graph = reader.parse(graphology.MultiGraph, readFileSync(file, "utf8"));
const nodes = rows("nodes.csv");
let compared = 0;
const same = (found, wanted) => {
  assert.deepEqual(found, wanted);
  compared += 1;
};
same([...graph.nodes()].sort(), nodes.map((node) => node.id).sort());
for (const node of nodes) {
  same(graph.getNodeAttribute(node.id, "label"), node.label);
  same(graph.getNodeAttribute(node.id, "sector"), node.sector);
}
const line = (...tie) => JSON.stringify(tie);
const wanted = rows("edges.csv").map((tie) => line(tie.source, tie.target, tie.type, Number(tie.weight)));
const found = graph.mapEdges((_, { kind, weight }, one, other) => line(one, other, kind, weight));
wanted.sort();
found.sort();
assert.equal(found.length, wanted.length);
found.forEach((tie, at) => same(tie, wanted[at]));
assert.ok(compared >= 13);
console.log(`graphology: ${compared} values of ${path.basename(file)} are as they were written`);
