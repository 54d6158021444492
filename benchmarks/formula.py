"""Formulas against other expression engines: one value, the first value, parsing, and a panel of 514 x 10."""

import ast
import time
import timeit
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from benchmarks import formula_panel
from benchmarks.formula_cases import CASES, YEAR, Case, exact_data, flat
from benchmarks.formula_peers import MAKERS, can, installed
from benchmarks.measure import table
from renstra.formula import parse

CLOSURE, OURS, NONE = "float closure", "renstra", "-"
ROUNDS, SECONDS = 7, 0.01
"""Rounds of every task, and about how long a task takes in a round."""
PARSE_GOAL = 100e-6

Call = tuple[Callable[..., Any], tuple[Any, ...]]
Times = Mapping[str, float]


def run() -> str:
    """All tables, and which peers were not there."""
    here, absent = installed()
    left_out = "\nnot installed, left out: " + ", ".join(absent) if absent else ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return "\n".join((_scalar(here), _first(here), _parsing(), formula_panel.run(here))) + left_out


def per_call(calls: Mapping[str, Call], rounds: int = ROUNDS) -> dict[str, float]:
    """Name -> least CPU seconds of one call; tasks take turns, each as often as fills ``SECONDS``."""
    timers = {}
    for name, (function, arguments) in calls.items():
        listed = ", ".join(f"a{number}" for number in range(len(arguments)))
        names = {f"a{number}": argument for number, argument in enumerate(arguments)}
        timers[name] = timeit.Timer(f"f({listed})", timer=time.process_time, globals={"f": function, **names})
    often = {name: max(1, int(SECONDS / max(timer.timeit(1), timer.timeit(3) / 3))) for name, timer in timers.items()}
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, timer in timers.items():
            best[name] = min(best[name], timer.timeit(often[name]) / often[name])
    return best


def _scalar(here: list[str]) -> str:
    rows = []
    for case in CASES:
        data = exact_data(case)
        names = flat(case, data)
        floats = {name: {year: float(value) for year, value in series.items()} for name, series in data.items()}
        formula = parse(case.rumus)
        calls: dict[str, Call] = {
            CLOSURE: (case.closure, (floats, YEAR)),
            OURS: (formula.evaluate, (data, YEAR)),
        }
        calls |= {peer: (MAKERS[peer](case), (names,)) for peer in here if can(peer, case)}
        for _ in range(20):  # warm
            results = {name: function(*arguments) for name, (function, arguments) in calls.items()}
        _agree(case, results)
        seconds = per_call(calls)
        rows.append((case.name, *(_ratio(seconds, name, CLOSURE) for name in (CLOSURE, OURS, *here)),
                     _ratio(seconds, "simpleeval", OURS)))  # fmt: skip
    header = ("formula", CLOSURE, OURS, *here, "simpleeval/renstra")
    return table("One value, ratio to a float closure written by hand (renstra: goal <= 2; last column: goal >= 3)",
                 header, rows)  # fmt: skip


def _first(here: list[str]) -> str:
    """From the text to the first value: nothing is warm but the imports."""
    rows = []
    for case in CASES:
        data = exact_data(case)
        names = flat(case, data)
        calls: dict[str, Call] = {OURS: (_parsed, (case, data))}
        calls |= {peer: (_prepared, (peer, case, names)) for peer in here if can(peer, case)}
        seconds = per_call(calls, 3)
        rows.append((case.name, *(_ratio(seconds, name, OURS) for name in (OURS, *here))))
    return table("From the text to the first value, ratio to renstra", ("formula", OURS, *here), rows)


def _parsed(case: Case, data: Mapping[str, Any]) -> Any:
    return parse(case.rumus).evaluate(data, YEAR)


def _prepared(peer: str, case: Case, names: Mapping[str, float]) -> Any:
    return MAKERS[peer](case)(names)


def _parsing() -> str:
    rows = []
    for case in CASES:
        seconds = per_call({"parse": (parse, (case.rumus,)), "ast": (ast.parse, (case.python, "", "eval"))})
        share = f"{seconds['parse'] / PARSE_GOAL:.2f}"
        rows.append((case.name, f"{len(case.rumus)}", share, f"{seconds['parse'] / seconds['ast']:.1f}"))
    header = ("formula", "characters", "of 100 microseconds", "to ast.parse")
    return table("Parsing (goal: at most 1.00 of 100 microseconds)", header, rows)


def _ratio(seconds: Times, name: str, base: str) -> str:
    return NONE if name not in seconds or base not in seconds else f"{seconds[name] / seconds[base]:.2f}"


def _agree(case: Case, results: Mapping[str, Any]) -> None:
    """All engines give the same number, or the comparison means nothing."""
    wanted = results[CLOSURE]
    for name, result in results.items():
        value = float(result.value if name == OURS else result)
        assert abs(value - wanted) <= 1e-9 * max(1.0, abs(wanted)), (case.name, name, value, wanted)
