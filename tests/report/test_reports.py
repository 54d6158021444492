"""The tree and the tables: every figure of the plan is in them, broken plans are shown as far as they can be read."""

from pathlib import Path

import pytest

from renstra.findings.view import View
from renstra.quantity import format_rupiah
from renstra.report import TABEL, draw_plan, draw_tabel
from renstra.report.figures import Figures
from renstra.workspace import Plan, load

SPECS = Path(__file__).parents[2] / "specs"
JOMBANG = SPECS / "jombang-dinkopum-2024-2026"
WIDTHS = (80, 120, 200)


@pytest.fixture(scope="module")
def jombang() -> Plan:
    return load(JOMBANG).plan


def _tree(plan: Plan, columns: int = 120) -> str:
    return "\n".join(draw_plan(plan, View(columns=columns)))


def _tabel(plan: Plan, number: str, columns: int = 120) -> str:
    view = View(columns=columns)
    return "\n".join(draw_tabel(TABEL[number](plan, view), view))


def _plan(folder: Path, text: str) -> Plan:
    (folder / "renstra.yaml").write_text(
        f"jenis: renstra\nperangkat_daerah: Dinas Contoh\nperiode: {{awal: 2024, akhir: 2025}}\n{text}",
        encoding="utf-8",
    )
    return load(folder).plan


@pytest.mark.parametrize("columns", WIDTHS)
def test_jombang_fits(jombang: Plan, columns: int) -> None:
    for text in (_tree(jombang, columns), *(_tabel(jombang, number, columns) for number in TABEL)):
        assert max(map(len, text.splitlines())) <= columns


@pytest.mark.parametrize("columns", WIDTHS)
def test_every_amount_of_jombang_is_shown(jombang: Plan, columns: int) -> None:
    tree, table = _tree(jombang, columns), _tabel(jombang, "6.1", columns)
    for node in jombang.cascade.uang:
        for amount in getattr(node.item, "pagu", {}).values():
            text = format_rupiah(amount, symbol=False)
            assert text in tree
            assert text in table


def test_every_name_of_jombang_is_shown(jombang: Plan) -> None:
    tree = "".join(_tree(jombang, 400).split())
    for node in jombang.cascade.nodes:
        if len(node.nama) < 90:
            assert "".join(node.nama.split()) in tree


def test_targets_of_iku(jombang: Plan) -> None:
    table = _tabel(jombang, "7.1")
    for text in ("Bidang Usaha Mikro", "17,27", "n/a", "9,8%"):
        assert text in table


def test_missing_amounts_are_derived(tmp_path: Path) -> None:
    plan = _plan(
        tmp_path,
        "program:\n  - nama: P\n    kegiatan:\n      - nama: K\n        sub_kegiatan:\n"
        "          - {nama: A, pagu: {2024: 1000, 2025: 2000}}\n          - {nama: B, pagu: {2024: 10, 2025: 20}}\n",
    )
    tree = _tree(plan)
    for text in ("=1.010", "=2.020", "=3.030", "= dihitung"):
        assert text in tree
    assert "3.030" in _tabel(plan, "6.1")


def test_amount_that_should_be_another_is_shown_with_it(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "program:\n  - {nama: P, pagu: {2024: 1000, 2025: 2000, akhir: 4000}}\n")
    figures = Figures(plan, "id")
    [node] = plan.cascade.uang
    assert (figures.pagu(node, "akhir").text, figures.pagu(node, "akhir").hitungan) == ("4.000", "3.000")
    assert figures.pagu(node, 2024).hitungan is None
    assert "=3.000" in _tree(plan)


def test_broken_values_do_not_hide_the_rest(tmp_path: Path) -> None:
    plan = _plan(
        tmp_path,
        "program:\n  - nama: P\n    pagu: {2024: banyak, 2025: 2000}\n    indikator:\n"
        "      - {nama: I, satuan: persen, awal: 1.220, target: {2024: '5%'}}\n",
    )
    tree = _tree(plan)
    for text in ("Ada bagian yang tidak terbaca", "2.000", "5%", "?", "? tidak terbaca"):
        assert text in tree
    assert "2.000" in _tabel(plan, "6.1")


def test_unfinished_file_shows_what_stands_before(tmp_path: Path) -> None:
    plan = _plan(tmp_path, "tujuan:\n  - uraian: Maju\nprogram: [\n")
    assert "Tujuan: Maju" in _tree(plan)


def test_years_are_those_of_the_figures_where_the_period_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text(
        "jenis: renstra\nperangkat_daerah: D\nprogram:\n  - {nama: P, pagu: {2031: 700, 2032: 800}}\n", encoding="utf-8"
    )
    tree = _tree(load(tmp_path).plan)
    for text in ("2031", "700", "2032", "800"):
        assert text in tree


@pytest.mark.parametrize("number", TABEL)
def test_empty_table(tmp_path: Path, number: str) -> None:
    assert "(kosong:" in _tabel(_plan(tmp_path, ""), number)


def test_plan_of_six_years_fits_80_columns(tmp_path: Path) -> None:
    years = ", ".join(f"{year}: 2_{year - 2000:03}_000_000" for year in range(2026, 2031))
    targets = ", ".join(f"{year}: '5 dokumen'" for year in range(2025, 2031))
    (tmp_path / "renstra.yaml").write_text(
        "jenis: renstra\ntata_letak: inmendagri-2-2025\nperangkat_daerah: D\nperiode: {awal: 2025, akhir: 2030}\n"
        f"program:\n  - nama: Program {'panjang ' * 20}\n    pagu: {{{years}}}\n"
        f"    indikator: [{{nama: I, satuan: dokumen, target: {{{targets}}}}}]\n"
        f"tujuan: [{{uraian: T, indikator: [{{nama: I, satuan: dokumen, awal: 4 dokumen, target: {{{targets}}}}}]}}]\n"
        f"iku: [{{baris: [{{nama: I, awal: 4 dokumen, target: {{{targets}}}}}]}}]\n",
        encoding="utf-8",
    )
    plan = load(tmp_path).plan
    for columns in (80, 100, 140, 200):
        for text in (_tree(plan, columns), *(_tabel(plan, number, columns) for number in TABEL)):
            assert max(map(len, text.splitlines())) <= columns
            assert "Akhir" not in text
            assert "?" not in text
    assert "2.030.000.000" in _tabel(plan, "6.1", 80)
