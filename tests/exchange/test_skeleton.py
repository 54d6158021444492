"""The skeleton of a new plan: nothing is wrong with it but its blanks, however many of them are filled in."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.checks.run import check_plan
from renstra.exchange.skeleton import Start, skeleton
from renstra.model.identitas import NamaTataLetak, TingkatPemerintahan
from renstra.workspace import Plan, load

_BLANK = re.compile(r'"?<isi ?(?P<apa>[^<>]*)>"?')
_TEXTS = st.none() | st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1).filter(
    lambda text: bool(text.strip()) and "<isi" not in text
)


@st.composite
def starts(draw: st.DrawFn) -> Start:
    """Anything that a new plan may start from."""
    first = draw(st.integers(1950, 2100))
    code = st.builds("{}.{:02}".format, st.integers(1, 8), st.integers(1, 99))
    return Start(
        awal=first,
        akhir=first + draw(st.integers(0, 6)),
        tata_letak=draw(st.sampled_from(get_args(NamaTataLetak))),
        perangkat_daerah=draw(_TEXTS),
        daerah=draw(_TEXTS),
        tingkat=draw(st.none() | st.sampled_from(get_args(TingkatPemerintahan))),
        bidang_urusan=tuple(draw(st.lists(code, max_size=2, unique=True))),
        tahun_dasar=draw(st.none() | st.just(first - 2)),
        skema=draw(st.booleans()),
    )


def written(folder: Path, files: dict[str, str]) -> Plan:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder).plan


@given(starts())
def test_only_its_blanks_are_found(tmp_path_factory: pytest.TempPathFactory, start: Start) -> None:
    plan = written(tmp_path_factory.mktemp("rencana"), skeleton(start))
    assert {finding.code for finding in check_plan(plan)} == {"BT039"}
    model = plan.model
    assert (model.periode.awal, model.periode.akhir, model.tata_letak) == (start.awal, start.akhir, start.tata_letak)
    if start.perangkat_daerah is not None:
        assert getattr(model, "perangkat_daerah", None) == start.perangkat_daerah
    if start.daerah is not None:
        assert model.daerah is not None
        assert model.daerah.nama == start.daerah


_WORDS = {
    "arah": "naik",
    "satuan": "unit usaha",
    "kode bidang urusan": '"2.17"',
    "kode program": '"2.17.07"',
    "kode kegiatan": "2.17.07.2.01",
    "kode sub kegiatan": "2.17.07.2.01.0001",
    "sasaran rencana daerah": "rpjmd.S1",
    "provinsi": "kabupaten",
    "terakhir": "terakhir",
    "tujuan": "Meningkatnya usaha mikro",
    "sasaran": "Meningkatnya usaha mikro yang berkembang",
}
"""What is filled in where any text would not do: by the hint of the blank or by its key."""


def filled(text: str, choose: Callable[[], bool]) -> str:
    """The text of a file with some of its blanks filled in, so that its figures agree."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        key = line.strip().removeprefix("- ").split(":")[0]
        series = re.findall(r"(\d{4}|akhir): <isi>", line)

        def fill(match: re.Match[str], key: str = key, number: int = number) -> str:
            hint, start = match["apa"], match.start()
            if not choose():
                return match[0]
            if hint:
                known = next((value for word, value in _WORDS.items() if hint.startswith(word)), None)
                shared = hint.startswith("nama indikator sasaran") or hint in ("kondisi awal", "satuan")
                return _WORDS.get(key) or known or ("1" if key == "awal" else hint if shared else f"{hint} {number}")
            at = line[:start].count("<isi>")  # noqa: B023 - called within the loop
            last = len(series) - 1 if series[-1:] == ["akhir"] else len(series)  # noqa: B023
            if key == "pagu":
                return str(1000 * last) if at == last else "1000"
            return str(min(at, last - 1) + 2) if key in ("target", "realisasi") else "1"

        lines.append(_BLANK.sub(fill, line))
    return "\n".join(lines) + "\n"


RPJMD = """\
jenis: rpjmd
tata_letak: permendagri-86-2017
cuplikan: ya
periode: {awal: 1950, akhir: 1954}
tujuan:
  - uraian: Meningkatnya kesejahteraan
    sasaran:
      - id: S1
        uraian: Meningkatnya pendapatan
"""


@given(starts(), st.data())
def test_nothing_else_is_found_however_many_are_filled_in(
    tmp_path_factory: pytest.TempPathFactory, start: Start, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("daerah")
    (folder / "rpjmd").mkdir()
    (folder / "rpjmd" / "rpjmd.yaml").write_text(RPJMD, encoding="utf-8")
    (folder / "renstra").mkdir()
    some = data.draw(st.randoms(use_true_random=False))
    share = data.draw(st.sampled_from([0.3, 0.9, 1.0]))
    start = replace(start, awal=1950, akhir=1954, tahun_dasar=1949, bidang_urusan=("2.17",))
    files = {name: filled(text, lambda: some.random() < share) for name, text in skeleton(start).items()}
    files["renstra.yaml"] += "induk: ../rpjmd\n"
    found = check_plan(written(folder / "renstra", files))
    assert {finding.code for finding in found} <= {"BT039"}, [finding.message.text("id") for finding in found]
    if share == 1.0 and start.perangkat_daerah and start.daerah and start.tingkat:
        assert found == []
