"""The Jombang plan held against what the published text says outside its tables of figures.

Names, lists of names and figures are compared as printed; what the plan summarises in other words is compared
by the number of its points and by the words that both share.
"""

import re
from typing import Any

import pytest

from .seed_prose import activities, items, sections, states
from .seed_reading import Table, bare_name, iku, problems, promises, strategies

TABLE = {"2.1": 0, "2.2": 1, "2.3": 2, "2.4": 3, "2.5": 4, "2.6": 5, "2.8": 7}


def _words(text: str) -> set[str]:
    """Stems that a summary may share with its source."""
    return {word[:6] for word in re.findall(r"[a-z]{2,}", text.lower())}


def _summarises(summaries: list[str], sources: list[str]) -> None:
    """One summary for each source, each nearest to its own."""
    assert len(summaries) == len(sources)
    for summary, own in zip(summaries, sources, strict=True):
        shared = [len(_words(summary) & _words(source)) for source in sources]
        assert shared[sources.index(own)] == max(shared) > 0, (summary, own)


def test_every_legal_basis_is_there(seed: str, plan: dict[str, Any]) -> None:
    printed = items(sections(seed)["1.2"])
    assert len(printed) == len(plan["dasar_hukum"]) == 24
    for source, basis in zip(printed, plan["dasar_hukum"], strict=True):
        assert re.findall(r"\d+", basis["peraturan"]) == re.findall(r"\d+", source.split(" tentang ")[0])
        assert bare_name(basis["tentang"]) in bare_name(source)


def test_problems_of_table_31(tables: list[Table], plan: dict[str, Any]) -> None:
    printed = problems(tables[10])
    assert [aspect for aspect, _ in printed] == [node["aspek"] for node in plan["permasalahan"]]
    assert [len(found) for _, found in printed] == [3, 3, 5]
    for (_, sources), node in zip(printed, plan["permasalahan"], strict=True):
        _summarises(node["masalah"], sources)


@pytest.mark.parametrize(
    ("place", "section", "heading", "count"),
    [
        ("tantangan.internal", "2.4", "Faktor Internal", 4),
        ("tantangan.eksternal", "2.4", "Faktor Eksternal", 7),
        ("swot.kekuatan", "5.1", "a. Strength", 5),
        ("swot.kelemahan", "5.1", "b. Weakness", 8),
        ("swot.peluang", "5.1", "c. Opportunities", 4),
        ("swot.ancaman", "5.1", "d. Threats", 5),
    ],
)
def test_points_are_all_summarised(
    place: str, section: str, heading: str, count: int, request: pytest.FixtureRequest
) -> None:
    seed, plan = request.getfixturevalue("seed"), request.getfixturevalue("plan")
    printed = items(sections(seed)[section], heading)
    key, part = place.split(".")
    assert len(printed) == count
    _summarises(plan[key][part], printed)


def test_strategic_issues_are_as_printed(seed: str, plan: dict[str, Any]) -> None:
    printed = items(sections(seed)["3.3"])
    assert len(printed) == len(plan["isu_strategis"]) == 3
    for source, issue in zip(printed, plan["isu_strategis"], strict=True):
        assert bare_name(source).startswith(bare_name(issue["uraian"]) + ".")


def test_activities_are_as_printed(seed: str, plan: dict[str, Any]) -> None:
    printed = activities(seed)
    assert [len(found) for found in printed] == [10, 4, 3, 4, 6, 0, 0]
    assert [program.get("aktivitas", []) for program in plan["program"]] == printed


def test_strategies_of_table_52(seed: str, tables: list[Table], plan: dict[str, Any]) -> None:
    """Extraction lost a strategy and its direction; the plan takes them from the lists before the table."""
    printed = strategies(tables[12], (row.tujuan for row in promises(tables[11])))
    stated: list[tuple[str, str]] = []
    added: list[str] = []
    for tujuan in plan["tujuan"]:
        for sasaran in tujuan["sasaran"]:
            found: list[tuple[str, str]] = []
            for strategi in sasaran.get("strategi", ()):
                directions = [node if isinstance(node, str) else node["uraian"] for node in strategi["arah_kebijakan"]]
                if strategi["asal"] == "Tabel 5.2":
                    found.append(("strategi", strategi["uraian"]))
                    found.extend(("arah", text) for text in directions)
                else:
                    added.extend((strategi["uraian"], *directions))
            if found:
                names = {node["asal"]: node["nama"] for node in sasaran.get("sebutan", ())}
                goal = ("tujuan", tujuan["uraian"])
                stated.extend(() if goal in stated else (goal,))
                stated.append(("sasaran", names.get("Tabel 5.2", sasaran["uraian"])))
                stated.extend(found)
    assert len(printed) == 16
    assert stated == printed
    lists = sections(seed)["5.2"]
    assert added == [items(lists, "dengan cara")[2], items(lists, "diarahkan pada")[4]]


def test_indicators_of_tujuan_repeat_table_71(tables: list[Table], plan: dict[str, Any]) -> None:
    printed = {bare_name(name): (baseline, cells) for group in iku(tables[14]) for name, baseline, cells in group.rows}
    compared = 0
    for indikator in (node for tujuan in plan["tujuan"] for node in tujuan["indikator"]):
        if indikator["asal"] == "Tabel 7.1":
            (found,) = [cells for name, cells in printed.items() if name.startswith(bare_name(indikator["nama"]))]
            assert (indikator["awal"], indikator["target"]) == found
            compared += 1
    assert compared == 3


def test_facts_stand_where_they_are_said_to(seed: str, tables: list[Table], plan: dict[str, Any]) -> None:
    """Each figure by itself in its section, its numbered point or the cells of its table."""
    headings = {"rincian": "rincian sebagai", "kekuatan": "a. Strength"}
    for fact in plan["fakta"]:
        for statement in fact["pernyataan"]:
            place = re.fullmatch(r"(Tabel|Bab) (\d\.\d)(?:, (rincian|kekuatan) (\d))?.*", statement["asal"])
            assert place, statement
            kind, number, part, point = place.groups()
            if part:
                where = items(sections(seed)[number], headings[part])[int(point) - 1]
            elif kind == "Bab":
                where = "\n".join(sections(seed)[number])
            else:
                where = "\t".join(cell for row in tables[TABLE[number]].rows for cell in row)
            assert states(where, statement["nilai"]), (fact["nama"], statement)


def test_what_is_quoted_of_the_regional_plan_is_printed(seed: str, parent: dict[str, Any]) -> None:
    printed = bare_name(seed.replace("**", "")).casefold()
    names = [
        name
        for tujuan in parent["tujuan"]
        for node in (tujuan, *tujuan["sasaran"])
        for name in (node["uraian"], *(indikator["nama"] for indikator in node["indikator"]))
    ]
    assert len(names) == 10
    assert [name for name in names if bare_name(name).casefold() not in printed] == []
