"""Prose: sentences as planners know them, and a reader that gets the same tree back from the sentence alone."""

import re

import pytest
from hypothesis import HealthCheck, given, settings

from renstra.formula import parse
from renstra.formula.write_prose import to_prose
from tests.formula.writers.material import formulas
from tests.formula.writers.profile import examples

NAMES = {"um": "usaha mikro berlegalitas", "um_semua": "seluruh usaha mikro", "sarpras": "sarana dan prasarana",
         "w": "bobot", "x": "nilai IKM", "g": "opini BPK"}  # fmt: skip
GOLDEN = {
    "(um[n] - um[n-1]) / um[n-1] * 100%": "selisih usaha mikro berlegalitas tahun n"
    " dan usaha mikro berlegalitas tahun n-1"
    " dibagi usaha mikro berlegalitas tahun n-1, dikali 100 persen",
    "um / um_semua * 100%": "usaha mikro berlegalitas dibagi seluruh usaha mikro, dikali 100 persen",
    "w[n] - x[n-1] / x[n-1] * 100%": "bobot tahun n dikurangi (nilai IKM tahun n-1 dibagi nilai IKM tahun n-1,"
    " dikali 100 persen)",
    "sum(w * x) / sum(w)": "total dari hasil kali bobot dan nilai IKM dibagi total dari bobot",
    "sarpras * 0.25": "“sarana dan prasarana” dikali 0,25",
    "mean(x[n-2..n])": "rata-rata dari nilai IKM tahun n-2 sampai n",
    "sum(x) over kecamatan": "total dari nilai IKM sepanjang kecamatan",
    "count(x >= 0.7) / count(x) * 100%": "banyaknya anggota yang (nilai IKM paling sedikit 0,7)"
    " dibagi banyaknya anggota dari nilai IKM, dikali 100 persen",
    "case(75 < x <= 90: 3; x > 90: 4; else: 1)": "3 bila 75 kurang dari nilai IKM serta nilai IKM paling banyak 90;"
    " 4 bila nilai IKM lebih dari 90; selain itu 1",
    'lookup(g; "WTP": 4; else: 1) + 1': "(4 bila opini BPK sama dengan “WTP”; selain itu 1) ditambah 1",
    "max(x, w, 0)": "yang terbesar dari nilai IKM, bobot, dan 0",
    "round(x / w, 2)": "pembulatan dari hasil bagi nilai IKM oleh bobot ke 2 desimal",
    "ifmissing(x[n-1], x[awal])": "nilai IKM tahun n-1, atau bila tidak ada: nilai IKM tahun awal",
    'if(not (w > 1 or x = 2) and g = "WTP", 1, 0)': "1 bila tidak benar bahwa (bobot lebih dari 1 atau nilai IKM sama"
    " dengan 2) serta opini BPK sama dengan “WTP”; selain itu 0",
}


@pytest.mark.parametrize(("text", "prose"), GOLDEN.items())
def test_golden(text: str, prose: str) -> None:
    assert to_prose(parse(text), NAMES) == prose


def test_parts_of_a_year() -> None:
    assert to_prose(parse("x[n, b] - x[n, b-1]"), part="triwulan") == (
        "x tahun n triwulan b dikurangi x tahun n triwulan b-1"
    )


STEPS = {"ditambah": "+", "dikurangi": "-", "dikali": "*", "dibagi": "/"}
PHRASES = {"jumlah": ("+", "dan"), "selisih": ("-", "dan"), "hasil kali": ("*", "dan"), "hasil bagi": ("/", "oleh")}
PREFIXES = {"akar kuadrat dari": "sqrt", "nilai mutlak dari": "abs", "logaritma natural dari": "ln",
            "logaritma basis 10 dari": "log10", "pembulatan ke bawah dari": "floor",
            "pembulatan ke atas dari": "ceil"}  # fmt: skip
TOKEN = re.compile(
    rf"\s*({'|'.join(sorted([*PHRASES, *PREFIXES], key=len, reverse=True))}|[abc](?: tahun (?:n|awal|\d+)(?:[+-]\d+)?)?"
    r"|\d+(?:,\d+)?(?: persen)?|minus|pangkat|dan|oleh|ditambah|dikurangi|dikali|dibagi|[(),])"
)


class Reader:
    """Reads a sentence of arithmetic as its docstring says it: to the text of a formula, all parentheses written."""

    def __init__(self, sentence: str) -> None:
        self.tokens: list[str] = []
        at = 0
        while at < len(sentence):
            found = TOKEN.match(sentence, at)
            assert found, sentence[at:]
            self.tokens.append(found[1])
            at = found.end()

    def next(self, *wanted: str) -> str:
        token = self.tokens.pop(0)
        assert not wanted or token in wanted, (token, wanted)
        return token

    def sentence(self) -> str:
        if self.tokens[0] == "minus":
            self.next()
            return f"(-({self.atom()}))"
        text = self.operand()
        if self.tokens and self.tokens[0] == "pangkat":
            self.next()
            return f"(({text}) ^ ({self.atom()}))"
        while self.tokens and self.tokens[0] != ")":
            if self.tokens[0] == ",":
                self.next()
            text = f"({text} {STEPS[self.next(*STEPS)]} {self.operand()})"
        return text

    def operand(self) -> str:
        if self.tokens[0] in PHRASES:
            sign, between = PHRASES[self.next()]
            left = self.atom()
            self.next(between)
            return f"({left} {sign} {self.atom()})"
        if self.tokens[0] in PREFIXES:
            return f"{PREFIXES[self.next()]}({self.operand()})"
        return self.atom()

    def atom(self) -> str:
        token = self.next()
        if token == "(":
            text = self.sentence()
            self.next(")")
            return text
        if token[0].isdigit():
            return token.replace(" persen", "%").replace(",", ".")
        name, _, time = token.partition(" tahun ")
        return f"{name}[{time}]" if time else name


@given(text=formulas(sets=False, plain=True))
@settings(max_examples=examples(200), deadline=None, suppress_health_check=list(HealthCheck))
def test_the_sentence_says_the_formula(text: str) -> None:
    formula = parse(text)
    sentence = to_prose(formula)
    reader = Reader(sentence)
    assert parse(reader.sentence()) == formula, sentence
    assert not reader.tokens


@given(text=formulas(sets=True))
@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
def test_everything_can_be_said(text: str) -> None:
    sentence = to_prose(parse(text), NAMES)
    assert sentence
    assert sentence.count("(") == sentence.count(")")
