"""``renstra baru``: options and questions, what is refused, and that nothing is left behind."""

import io
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from renstra.exchange import new_files
from renstra.exchange.new_files import write_new_files
from renstra.workspace import load
from tests.cli.runner import Result, renstra

FILES = ["data.yaml", "gambaran.yaml", "iku.yaml", "isu.yaml", "kinerja.yaml", "pendanaan.yaml", "renstra.yaml"]
PERIOD = ("--periode", "2025-2029")


class Terminal(io.StringIO):
    """A standard input at which a person sits."""

    def isatty(self) -> bool:
        return True


def asked(
    monkeypatch: pytest.MonkeyPatch, answers: Iterable[str | BaseException], *arguments: str
) -> tuple[Result, str]:
    """Run the command with a person who types the answers; what was asked stands beside the result."""
    left, prompts = list(answers), list[str]()

    def read(prompt: str) -> str:
        prompts.append(prompt)
        answer = left.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("builtins.input", read)
    result = renstra("baru", *arguments)
    assert not left, "not every question was asked"
    return result, "\n".join(prompts)


@pytest.fixture(autouse=True)
def _nobody_at_the_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.chdir(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_options(tmp_path: Path) -> None:
    result = renstra(
        "baru", "dinas/koperasi", *PERIOD, "--daerah", "Kota  Kediri", "--perangkat-daerah", "Dinas: Koperasi #1",
        "--bidang-urusan", "2.17,2.18", "--bidang-urusan", "2.17", "--tata-letak", "permendagri-86-2017",
        "--tahun-dasar", "2023",
    )  # fmt: skip
    assert (result.code, result.err) == (0, "")
    assert "dinas/koperasi" in result.out
    folder = tmp_path / "dinas" / "koperasi"
    assert names(folder) == FILES
    model = load(folder).plan.model
    assert getattr(model, "perangkat_daerah", None) == "Dinas: Koperasi #1"
    assert model.daerah is not None
    assert (model.daerah.nama, model.daerah.tingkat) == ("Kota Kediri", "kota")
    assert (model.tata_letak, model.tahun_dasar) == ("permendagri-86-2017", 2023)
    assert [item.kode for item in getattr(model, "bidang_urusan", ())] == ["2.17", "2.18"]
    checked = renstra("check", str(folder), "--format", "concise")
    assert checked.code == 1
    assert {line.split("[")[1][:5] for line in checked.out.splitlines()[:-1]} == {"BT039"}


@pytest.mark.parametrize(
    ("period", "layout"), [("2024-2026", "permendagri-86-2017"), ("2025 - 2030", "inmendagri-2-2025")]
)
def test_the_layout_follows_from_the_period(period: str, layout: str, tmp_path: Path) -> None:
    assert renstra("baru", "dinas", "--periode", period).code == 0
    assert load(tmp_path / "dinas").plan.model.tata_letak == layout


def test_this_folder_and_its_schema(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    result = renstra("baru", *PERIOD, "--skema", "--lang", "en")
    assert result.code == 0
    assert "Fill in what is marked <isi ...>" in result.out
    assert names(tmp_path) == sorted([".git", *FILES, "renstra.schema.json"])
    assert "$defs" in json.loads((tmp_path / "renstra.schema.json").read_text(encoding="utf-8"))
    for name in FILES:
        first = (tmp_path / name).read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=renstra.schema.json"


def test_questions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [
        "Dinas Koperasi",
        "Jombang",
        "kabupatn",
        "Kabupaten",
        "",
        "2025",
        "2025-2020",
        "2025-2030",
        "",
        "2026",
        "",
        "2.1",
        "2.17",
    ]
    result, prompts = asked(monkeypatch, answers, "dinas")
    assert result.code == 0
    said = " ".join(result.out.split())
    assert "kabupatn tidak dikenal; pilihannya: provinsi, kabupaten, kota. Maksudnya kabupaten?" in said
    assert "2025 bukan periode" in result.out
    assert "periode 2025-2020 tidak mungkin" in result.out
    assert "tahun dasar 2026 tidak mungkin" in result.out
    assert "2.1 bukan kode bidang urusan" in result.out
    assert "[inmendagri-2-2025]" in prompts
    assert "[2024]" in prompts
    model = load(tmp_path / "dinas").plan.model
    assert model.daerah is not None
    assert (model.daerah.nama, model.daerah.tingkat, model.tahun_dasar) == ("Jombang", "kabupaten", 2024)


def test_what_an_option_says_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    result, prompts = asked(
        monkeypatch,
        ["", "", ""],
        "dinas",
        *PERIOD,
        "--daerah",
        "Kabupaten Jombang",
        "--tata-letak",
        "inmendagri-2-2025",
    )
    assert result.code == 0
    assert [line.split(" ")[0] for line in prompts.splitlines()] == ["Nama", "Tahun", "Kode"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), EOFError()])
def test_stopping_leaves_nothing_behind(stop: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result, _ = asked(monkeypatch, ["Dinas Koperasi", stop], "dinas")
    assert (result.code, names(tmp_path)) == (2, [])
    assert "tidak ada yang ditulis" in result.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "sebutkan --periode"),
        (("--periode", "2025"), "2025 bukan periode"),
        (("--periode", "1900-1905"), "tidak mungkin"),
        (("--periode", "2025-2050"), "tidak mungkin"),
        ((*PERIOD, "--tahun-dasar", "2025"), "tahun dasar 2025 tidak mungkin"),
        ((*PERIOD, "--bidang-urusan", "x.xx"), "x.xx bukan kode"),
        ((*PERIOD, "--tingkat", "desa"), "desa tidak dikenal"),
        ((*PERIOD, "--tata-letak", "permendagri-86-2016"), "Maksudnya permendagri-86-2017?"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...], sentence: str, tmp_path: Path) -> None:
    result = renstra("baru", "dinas", *arguments)
    assert (result.code, names(tmp_path)) == (2, [])
    assert sentence in result.err


def test_folders_that_are_taken(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert "bukan folder" in renstra("baru", "berkas", *PERIOD).err
    assert "berkas" in renstra("baru", "berkas/dinas", *PERIOD).err
    assert "tidak kosong" in renstra("baru", ".", *PERIOD).err
    assert names(tmp_path) == ["berkas"]
    assert renstra("baru", ".", *PERIOD, "--force").code == 0
    assert names(tmp_path) == ["berkas", *FILES]
    again = renstra("baru", ".", *PERIOD, "--force")
    assert again.code == 2
    assert "sudah ada data.yaml" in again.err


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "renstra.schema.json").write_text("milik orang", encoding="utf-8")
    result = renstra("baru", ".", *PERIOD, "--force", "--skema")
    assert result.code == 2
    assert "renstra.schema.json: sudah ada" in result.err
    assert names(tmp_path) == ["renstra.schema.json"]
    assert (tmp_path / "renstra.schema.json").read_text(encoding="utf-8") == "milik orang"


@pytest.mark.parametrize("error", [OSError(28, "penuh"), KeyboardInterrupt()])
def test_files_are_written_all_or_none(error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(type(tmp_path)):  # type: ignore[misc]
        def open(self, *arguments: str, **settings: str) -> io.TextIOWrapper:
            if self.name == "b":
                raise error
            stream: io.TextIOWrapper = super().open(*arguments, **settings)
            return stream

    monkeypatch.setattr(new_files, "Path", Full)
    with pytest.raises(type(error)):
        write_new_files(Full(tmp_path / "x" / "y"), {"a": "1", "b": "2"})
    assert names(tmp_path) == []
