"""Laws of the scalar writer."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from renstra.exchange.scalar import quantity_scalar, text_scalar
from renstra.source import SourceText, read

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff\ufeff"), min_size=1)
tricky = st.text(st.sampled_from("ab1. :#-,[]{}&*!|>'\"%@`\\\n\t?=~_"), min_size=1, max_size=12)


@given(texts | tricky, st.booleans())
@example("no", False)
@example("a #b", False)
@example("a: b", True)
@example("\x85\u2028", False)
@example("2.10", False)
def test_text_reads_back_to_the_letter(text: str, flow: bool) -> None:
    scalar = text_scalar(text, flow=flow)
    source = f"k: {{a: {scalar}, b: x}}\n" if flow else f"k: {scalar}\n"
    document = read(SourceText("t", source))
    assert document.faults == ()
    value = document.tree.values["k"]
    assert (value["a"] if flow else value) == text


@given(texts | tricky)
def test_other_readers_see_text_too(text: str) -> None:
    assert yaml.safe_load(f"k: {text_scalar(text)}\n")["k"] == text


@given(texts | tricky)
def test_quantities_read_back_in_a_flow_mapping(text: str) -> None:
    document = read(SourceText("t", f"k: {{2024: {quantity_scalar(text)}, 2025: x}}\n"))
    assert document.faults == ()
    assert document.tree.values["k"] == {"2024": text, "2025": "x"}
