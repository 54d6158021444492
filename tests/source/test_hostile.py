"""Texts that are meant to hurt: they end in faults, and take memory in proportion to their size.

They are so large that anything slower than proportional would not end within the patience of who runs this.
"""

import tracemalloc

import pytest

from renstra.source import MAX_DEPTH, decode, read

HOSTILE: dict[str, tuple[str, str]] = {
    "10,000 brackets": ("a: " + "[" * 10_000, "terlalu-dalam"),
    "10,000 braces": ("{" * 10_000, "terlalu-dalam"),
    "brackets in turn": ("a: " + "[{" * 10_000, "terlalu-dalam"),
    "keys in keys": ("? " * 10_000 + "a", "terlalu-dalam"),
    "lists in lists": ("a: \n  " + "- " * 10_000 + "x", "terlalu-dalam"),
    "deep indentation": ("".join(" " * i + "a:\n" for i in range(1500)), "terlalu-dalam"),
    "aliases of aliases": (
        "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [{f'*a{i - 1}, ' * 9}]\n" for i in range(1, 3000)),
        "alias",
    ),
    "an alias of itself": ("a: &a [*a, *a]\n", "alias"),
    "many aliases": ("a: &a x\nb:\n" + "".join(f"  - *b{i}\n" for i in range(50_000)), "alias"),
    "the same keys again": ("".join(f"k{i}: 1\n" for i in range(20_000)) * 2, "kunci-ganda"),
    "one key all the time": ("k: 1\n" * 50_000, "kunci-ganda"),
    "words in braces": ("a: {" + ",".join(f"k{i}" for i in range(50_000)) + "}", "tanpa-titik-dua"),
    "a number without end": ("a: {x: 1" + ",000" * 50_000 + "}", "koma-dalam-kurung"),
    "a number and spaces": ('a: {x: 1, "1' + " " * 500_000 + '"}', "tanpa-titik-dua"),
    "tags": ("a:\n" + "  - !t x\n" * 50_000, "tag"),
    "an open quotation": ('a: "' + "x\n" * 500_000, "sintaks"),
    "an open quotation of backslashes": ('a: "' + "\\\\" * 500_000, "sintaks"),
    "colons": ("a: " + ":" * 500_000, "sintaks"),
    "question marks": ("?\n" * 20_000, "kunci-ganda"),
    "a key without end": ("x" * 1_000_000 + ": y", "akar-bukan-pemetaan"),
    "tabs": ("a:\n" + "\t" * 1_000_000 + "b", "tabulasi"),
    "documents": ("--- x\n" * 50_000, "akar-bukan-pemetaan"),
    "documents of mappings": ("--- {a: b}\n" * 50_000, "dokumen-ganda"),
}


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize("name", HOSTILE)
def test_ends_in_a_fault(name: str, pure: bool) -> None:
    text, kind = HOSTILE[name]
    if pure:
        text = text[:60_000]  # the parser in Python is a hundred times slower, and no less linear
    document = read(decode(text.encode(), "x"), pure=pure)
    if not pure:
        assert kind in {fault.kind for fault in document.faults}
    assert len(document.faults) <= 1002


@pytest.mark.parametrize("name", ["aliases of aliases", "10,000 brackets", "many aliases", "an open quotation"])
def test_memory_is_in_proportion(name: str) -> None:
    data = HOSTILE[name][0].encode()
    tracemalloc.start()
    read(decode(data, "x"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000 + 60 * len(data)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize("form", ['"{}"', "'{}'", "{}", "|\n  {}", ">-\n  {}", "[{}]", "{{b: {}}}"])
def test_huge_scalar_is_found(form: str, pure: bool) -> None:
    size = 100_000 if pure else 1_000_000
    text = "a: " + form.format("kata " * (size // 5) + "akhir") + "\n"
    tree = read(decode(text.encode(), "x"), pure=pure).tree
    span = tree.value_span(("a",))
    assert text[span.start : span.end].strip("\"'[]{}b |>-\n").rstrip().endswith("akhir")


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
def test_depth_is_counted_exactly(pure: bool) -> None:
    for depth, kinds in ((MAX_DEPTH - 2, []), (MAX_DEPTH - 1, []), (MAX_DEPTH, ["terlalu-dalam"])):
        text = "a: " + "[" * depth + "x" + "]" * depth + "\nb: y\n"
        document = read(decode(text.encode(), "x"), pure=pure)
        assert [fault.kind for fault in document.faults] == kinds
        assert document.complete is not bool(kinds)


def test_what_stood_before_a_fault_is_kept() -> None:
    text = "a: x\nb:\n  - c: d\ne: [1\nf: y\n"
    document = read(decode(text.encode(), "x"))
    assert document.tree.values == {"a": "x", "b": [{"c": "d"}]}
    assert not document.complete
    halves = read(decode(b"a: x\nb: c: d\n", "x"))
    assert halves.tree.values == {"a": "x"}, "a scalar right before a fault may be half of what was meant"
