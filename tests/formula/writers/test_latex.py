"""LaTeX: sympy reads arithmetic back and finds the same number, KaTeX typesets everything."""

import json
import re
import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from renstra.formula import parse
from renstra.formula.write_latex import to_latex
from tests.formula.writers.agreement import agree, is_fragile, scale
from tests.formula.writers.agreement import context as context_of
from tests.formula.writers.material import AWAL, formulas
from tests.formula.writers.profile import examples

GOLDEN = [
    ("(um[n] - um[n-1]) / um[n-1] * 100%", r"\frac{\text{um}_{n} - \text{um}_{n-1}}{\text{um}_{n-1}} \times 100\%"),
    ("sum(w * x) / sum(w)", r"\frac{\sum \text{w} \times \text{x}}{\sum \text{w}}"),
    ("sum(x[awal..n]) * 2", r"\left(\sum_{t=\text{awal}}^{n} \text{x}_{t}\right) \times 2"),
    ("mean(x[n-2..n])", r"\operatorname*{mean}_{n-2 \le t \le n}\left(\text{x}_{t}\right)"),
    ("-(a + b) * c ^ 2", r"\left(-\left(\text{a} + \text{b}\right)\right) \times \text{c}^{2}"),
    ("a - (b - c) + d", r"\text{a} - \left(\text{b} - \text{c}\right) + \text{d}"),
    ("2 * (3 * x)", r"2 \times \left(3 \times \text{x}\right)"),
    ("jumlah_um", r"\text{jumlah\_um}"),
    ("if(a > 1, 2, 0.5)", r"\begin{cases} 2 & \text{jika } \text{a} > 1 \\ 0.5 & \text{selain itu} \end{cases}"),
]


@pytest.mark.parametrize(("text", "latex"), GOLDEN)
def test_golden(text: str, latex: str) -> None:
    assert to_latex(parse(text)) == latex


def test_names_and_numbers() -> None:
    formula = parse("um[n-1] * 0.25")
    assert to_latex(formula, {"um": "UM & UKM"}, decimal_comma=True) == r"\text{UM \& UKM}_{n-1} \times 0{,}25"
    assert to_latex(formula, symbols={"um": r"U^{*}"}) == r"U^{*}_{n-1} \times 0.25"


def _read(latex: str) -> str:
    """What sympy's reader does not know, in other signs: percent, and bars of an absolute value."""
    return latex.replace(r"\%", "").replace(r"\left|", r"\sqrt{\left(").replace(r"\right|", r"\right)^{2}}")


@given(text=formulas(sets=False, plain=True), values=st.lists(st.integers(-9, 9), min_size=9, max_size=9))
@settings(max_examples=examples(100), deadline=None, suppress_health_check=list(HealthCheck))
def test_sympy_reads_the_same(text: str, values: list[int]) -> None:
    sympy = pytest.importorskip("sympy", reason="LaTeX is read back by sympy: pip install sympy")
    pytest.importorskip("antlr4", reason="LaTeX is read back by sympy: pip install antlr4-python3-runtime==4.11.1")
    parse_latex = pytest.importorskip("sympy.parsing.latex").parse_latex
    text = re.sub(r"\[(?!n-).*?\]", "", text)
    formula, numbers = parse(text), iter(values)
    data = {name: {year: next(numbers) for year in (2022, 2023, 2024)} for name in "abc"}
    where = context_of(data, 2024, AWAL, False)
    value = formula.evaluate(data, 2024).value
    assume(value is not None and not is_fragile(formula.tree, where, halves=True))
    read = parse_latex(_read(to_latex(formula, symbols={name: name for name in data})), backend="antlr")
    there = {sympy.Symbol(f"{name}_{{{index}}}"): data[name][year] for name in data
             for index, year in (("n", 2024), ("n - 1", 2023), ("n - 2", 2022))}  # fmt: skip
    there |= {sympy.Symbol(name): data[name][2024] for name in data}
    found = complex(read.subs(there).evalf(30))
    assert abs(found.imag) < 1e-9
    assert value is not None
    assert agree(float(value), found.real, scale(formula.tree, where)), (text, read, value, found)


SCRIPT = """
const katex = require("katex"), lines = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const line of lines) katex.renderToString(line, {strict: "error", throwOnError: true});
console.log(lines.length);
"""


def test_katex_typesets_everything() -> None:
    node = shutil.which("node")
    if node is None or subprocess.run([node, "-e", "require('katex')"], capture_output=True, check=False).returncode:
        pytest.skip("KaTeX is not here: npm install katex, and NODE_PATH where it is")
    texts: list[str] = [latex for _, latex in GOLDEN]

    @given(text=st.booleans().flatmap(lambda sets: formulas(sets=sets)))
    @settings(
        max_examples=examples(150), deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate]
    )
    def collect(text: str) -> None:
        texts.append(to_latex(parse(text), {"a": "jumlah A_1 & {B} 100% #~^\\"}, decimal_comma=True))

    collect()
    done = subprocess.run([node, "-e", SCRIPT], input=json.dumps(texts), capture_output=True, text=True, check=False)
    assert done.stdout.strip() == str(len(texts)), done.stderr[-1500:]
