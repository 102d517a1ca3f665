"""Runs one peer on one file and prints what it found; `measure.py` watches the clock and the memory."""

import sys


def schulze(path):
    from pref_voting.margin_based_methods import beat_path
    profile = ranked(path)
    print(beat_path(profile))


def ranked(path):
    from pref_voting.profiles_with_ties import ProfileWithTies
    options, ballots = blt(path)
    rankings = [{option: place for place, option in enumerate(order)} for _, order in ballots]
    profile = ProfileWithTies(rankings, rcounts=[count for count, _ in ballots], candidates=list(range(options)))
    profile.use_extended_strict_preference()
    return profile


def blt(path):
    lines = open(path).read().splitlines()
    options = int(lines[0].split()[0])
    ballots = []
    for line in lines[1:]:
        numbers = [int(word) for word in line.split()]
        if numbers == [0]:
            break
        ballots.append((numbers[0], [number - 1 for number in numbers[1:-1]]))
    return options, ballots


def stv(path, seats):
    import pandas as pd
    from votekit.ballot import RankBallot
    from votekit.elections import FastSTV
    from votekit.pref_profile import RankProfile
    options, ballots = blt(path)
    names = [f"c{option}" for option in range(options)]
    made = [
        RankBallot(ranking=[frozenset([names[option]]) for option in order], weight=count) for count, order in ballots
    ]
    profile = RankProfile(ballots=tuple(made), candidates=tuple(names))
    print(FastSTV(profile, m=int(seats)).get_elected())


def equal_shares(path):
    from pabutools.election import Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares
    instance, profile = parse_pabulib(path)
    found = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
    print(sorted(project.name for project in found))


def leximin(categories, respondents, seats):
    """The same formulation over types, with HiGHS: dual of the level problem, panels priced in as needed."""
    import csv
    from collections import Counter

    import highspy
    import numpy as np

    quotas = [(row["category"], row["feature"], int(row["min"]), int(row["max"])) for row in csv.DictReader(open(categories))]
    names = list(dict.fromkeys(category for category, *_ in quotas))
    pool = Counter(tuple(row[name] for name in names) for row in csv.DictReader(open(respondents)))
    types = sorted(pool)
    counts = np.array([pool[kind] for kind in types], dtype=float)
    n, k = len(types), int(seats)
    inside = [[t for t, kind in enumerate(types) if kind[names.index(category)] == feature] for category, feature, *_ in quotas]

    def quiet():
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        return solver

    pricer = quiet()
    for t in range(n):
        pricer.addVar(0, min(int(counts[t]), k))
        pricer.changeColIntegrality(t, highspy.HighsVarType.kInteger)
    pricer.addRow(k, k, n, np.arange(n), np.ones(n))
    for (_, _, low, high), members in zip(quotas, inside):
        pricer.addRow(low, high, len(members), np.array(members), np.ones(len(members)))
    pricer.changeObjectiveSense(highspy.ObjSense.kMaximize)
    pricings = 0

    def price(worth):
        nonlocal pricings
        pricings += 1
        for t in range(n):
            pricer.changeColCost(t, worth[t])
        pricer.run()
        return np.rint(np.array(pricer.getSolution().col_value))

    columns, worth = [], 1 / counts
    for _ in range(n):
        column = price(worth)
        worth = np.where(column > 0, worth * 0.8, worth)
        if worth.max() < 1e-3:
            worth = worth / worth.max()
        if not any((column == other).all() for other in columns):
            columns.append(column)
    for t in range(n):
        if not any(column[t] > 0 for column in columns):
            only = np.zeros(n)
            only[t] = 1
            column = price(only)
            if column[t] > 0:
                columns.append(column)
    coverable = [any(column[t] > 0 for column in columns) for t in range(n)]
    chance = [None if coverable[t] else 0.0 for t in range(n)]
    while any(value is None for value in chance):
        dual = quiet()
        dual.addVar(0, highspy.kHighsInf)
        dual.changeColCost(0, 1)
        for t in range(n):
            dual.addVar(0, highspy.kHighsInf if coverable[t] else 0)
            dual.changeColCost(t + 1, 0 if chance[t] is None else -chance[t] * counts[t])
        open_types = [t for t in range(n) if chance[t] is None]
        dual.addRow(1, 1, len(open_types), np.array(open_types) + 1, counts[open_types])

        def add(column):
            held = np.nonzero(column)[0]
            dual.addRow(-highspy.kHighsInf, 0, len(held) + 1, np.append(held + 1, 0), np.append(column[held], -1.0))

        for column in columns:
            add(column)
        while True:
            dual.run()
            values = np.array(dual.getSolution().col_value)
            column = price(values[1:])
            if column @ values[1:] <= values[0] + 1e-8 or any((column == other).all() for other in columns):
                level = dual.getInfo().objective_function_value
                tight = [t for t in open_types if counts[t] * values[t + 1] > 1e-7] or open_types
                for t in tight:
                    chance[t] = level
                break
            columns.append(column)
            add(column)
    print(min(chance), len(columns), pricings)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
