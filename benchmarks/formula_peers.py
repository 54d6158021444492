"""Engines that evaluate an expression with names: prepared once, then called with the names. Missing ones are skipped.

Each maker takes a case and gives a function of the names (floats), as fast as its documentation shows how to be.
"""

import warnings
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Any

from benchmarks.formula_cases import CASES, Case

Ready = Callable[[Mapping[str, float]], Any]


def _simpleeval(case: Case) -> Ready:
    import simpleeval  # noqa: PLC0415 - peers are optional

    engine = simpleeval.SimpleEval()
    tree = engine.parse(case.python)

    def run(names: Mapping[str, float]) -> Any:
        engine.names = names
        return engine.eval(case.python, previously_parsed=tree)

    return run


def _asteval(case: Case) -> Ready:
    import asteval  # noqa: PLC0415

    engine = asteval.Interpreter(use_numpy=False)
    tree = engine.parse(case.python)

    def run(names: Mapping[str, float]) -> Any:
        engine.symtable.update(names)
        return engine.run(tree)

    return run


def _evalidate(case: Case) -> Ready:
    import evalidate  # noqa: PLC0415

    model = evalidate.base_eval_model.clone()
    model.nodes.extend(("Mult", "Div", "Sub", "Pow", "IfExp"))
    expression = evalidate.Expr(case.python, model=model)
    return expression.eval  # type: ignore[no-any-return, unused-ignore]


def _py_expression_eval(case: Case) -> Ready:
    from py_expression_eval import Parser  # noqa: PLC0415

    expression = Parser().parse(case.caret)
    return expression.evaluate  # type: ignore[no-any-return, unused-ignore]


def _cel(case: Case) -> Ready:
    import celpy  # noqa: PLC0415

    assert case.cel is not None
    environment = celpy.Environment()
    program = environment.program(environment.compile(case.cel))
    double = celpy.celtypes.DoubleType
    return lambda names: program.evaluate({name: double(value) for name, value in names.items()})


def _formulas(case: Case) -> Ready:
    import formulas  # noqa: PLC0415

    function = formulas.Parser().ast("=" + case.caret.replace("a_1", "before"))[1].compile()
    order = [name.lower().replace("before", "a_1") for name in function.inputs]
    return lambda names: function(*[names[name] for name in order])


def _numexpr(case: Case) -> Ready:
    import numexpr  # noqa: PLC0415

    return lambda names: numexpr.evaluate(case.numexpr, local_dict=names)


MAKERS: dict[str, Callable[[Case], Ready]] = {
    "simpleeval": _simpleeval,
    "asteval": _asteval,
    "evalidate": _evalidate,
    "py_expression_eval": _py_expression_eval,
    "cel-python": _cel,
    "formulas": _formulas,
    "numexpr": _numexpr,
}


ARRAYS = ("numpy", "polars", "duckdb")
"""What ``formula_panel.py`` looks for by itself."""


def can(peer: str, case: Case) -> bool:
    """Whether the language of the peer has everything in the formula: CEL has no powers."""
    return peer != "cel-python" or case.cel is not None


def installed() -> tuple[list[str], list[str]]:
    """Peers that are there and those that are not."""
    here: list[str] = []
    absent: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, make in MAKERS.items():
            try:
                make(CASES[0])
            except ModuleNotFoundError:
                absent.append(name)
            else:
                here.append(name)
    absent += [name for name in ARRAYS if find_spec(name) is None]
    return here, absent
