"""One task of one peer on one edge list: prints {"task", "cpu_s", "value"} as JSON.

Called by `cargo xtask bench network`; one thread, the least CPU time of some runs.
"""

import json
import sys
import time


def edges(path):
    with open(path) as lines:
        next(lines)
        return [tuple(map(int, line.split(","))) for line in lines]


def timed(task, work):
    least, value, started = float("inf"), None, time.process_time()
    for _ in range(20):
        before = time.process_time()
        value = work()
        least = min(least, time.process_time() - before)
        if time.process_time() - started > 0.5:
            break
    print(json.dumps({"task": task, "cpu_s": least, "value": value}))


def igraph(path, task):
    import igraph

    ties = edges(path)
    graph = igraph.Graph(n=1 + max(max(tie) for tie in ties), edges=ties)
    everyone = None
    work = {
        "betweenness": lambda: max(graph.betweenness(everyone, directed=False)),
        "closeness": lambda: max(graph.closeness()) + max(graph.harmonic_centrality()),
        "pagerank": lambda: max(graph.pagerank(directed=False)),
        "louvain": lambda: graph.community_multilevel().modularity,
        "leiden": lambda: graph.community_leiden("modularity", n_iterations=2).modularity,
        "k-core": lambda: max(graph.coreness()),
        "transitivity": lambda: graph.transitivity_undirected(),
    }
    timed(task, work[task])


def networkit(path, task):
    import networkit as nk

    nk.setNumberOfThreads(1)
    ties = edges(path)
    graph = nk.Graph(1 + max(max(tie) for tie in ties))
    for one, other in ties:
        graph.addEdge(one, other)

    def ran(algorithm):
        algorithm.run()
        return algorithm

    def quality(algorithm):
        partition = ran(algorithm).getPartition()
        return nk.community.Modularity().getQuality(partition, graph)

    def closeness():
        plain = nk.centrality.Closeness(graph, True, nk.centrality.ClosenessVariant.GENERALIZED)
        harmonic = nk.centrality.HarmonicCloseness(graph, True)
        return max(ran(plain).scores()) + max(ran(harmonic).scores())

    def pagerank():
        walk = nk.centrality.PageRank(graph, damp=0.85, tol=1e-9)
        # Ours stops when all values together change by less; theirs by default looks at the root of squares.
        walk.norm = nk.centrality.Norm.L1_NORM
        return max(ran(walk).scores())

    work = {
        "betweenness": lambda: max(ran(nk.centrality.Betweenness(graph)).scores()) / 2,
        "closeness": closeness,
        "pagerank": pagerank,
        "louvain": lambda: quality(nk.community.PLM(graph, refine=False)),
        "leiden": lambda: quality(nk.community.ParallelLeiden(graph)),
        "k-core": lambda: max(ran(nk.centrality.CoreDecomposition(graph)).scores()),
        "transitivity": lambda: nk.globals.ClusteringCoefficient.exactGlobal(graph),
    }
    timed(task, work[task])


if __name__ == "__main__":
    peer, path, task = sys.argv[1:]
    {"igraph": igraph, "networkit": networkit}[peer](path, task)
