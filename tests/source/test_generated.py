"""Whatever is written in whatever style reads back as the same, at the place where it was put, with both parsers."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renstra.source import read
from tests.source.marked import source
from tests.source.writer import Writer, trees


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(tree=trees, data=st.data(), pure=st.booleans(), ends=st.sampled_from(["\n", "\n", "\r\n"]))
def test_values_and_places(tree: dict[str, Any], data: st.DataObject, pure: bool, ends: str) -> None:
    writer = Writer(data.draw)
    writer.mapping(tree, (), 0)
    text = writer.text
    document = read(source(text), pure=pure)
    assert document.faults == ()
    assert document.tree.values == tree
    for path, span in writer.spans.items():
        assert document.tree.value_span(path) == span, path
    for path, span in writer.key_spans.items():
        assert document.tree.key_span(path) == span, path
    converted = read(source(text.replace("\n", ends)), pure=pure)
    assert converted.tree.values == tree
