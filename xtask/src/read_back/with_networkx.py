"""Reads a network file of ours with networkx and holds it against nodes.csv and edges.csv beside it."""

import csv
import os
import sys

import networkx

path = sys.argv[1]
folder = os.path.dirname(path)
rows = lambda name: list(csv.DictReader(open(os.path.join(folder, name), encoding="utf-8")))
nodes = {row["id"]: row for row in rows("nodes.csv")}
edges = sorted((row["source"], row["target"], row["type"], float(row["weight"])) for row in rows("edges.csv"))

read = networkx.read_graphml if path.endswith(".graphml") else networkx.read_gexf
graph = read(path)
assert set(graph.nodes) == set(nodes), sorted(graph.nodes)
compared = len(nodes)
for name, row in nodes.items():
    for column in ("label", "sector"):
        assert graph.nodes[name][column] == row[column], (name, column, graph.nodes[name])
        compared += 1
back = sorted((one, other, tie["kind"], float(tie["weight"])) for one, other, tie in graph.edges(data=True))
assert back == edges, back
compared += 4 * len(edges)
print(f"networkx {networkx.__version__}: {compared} values of {os.path.basename(path)} are as they were written")
assert compared >= 28
