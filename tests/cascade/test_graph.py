"""The cascade: every node once, in document order, with its path, its parent and its children."""

from renstra.cascade import Cascade
from renstra.model import Renstra

PLAN = Renstra.model_validate(
    {
        "jenis": "renstra",
        "perangkat_daerah": "Dinas Koperasi",
        "periode": {"awal": 2024, "akhir": 2026},
        "tujuan": [
            {
                "id": "T1",
                "uraian": "Meningkatkan peran koperasi",
                "indikator": [{"id": "sehat", "nama": "Persentase koperasi sehat"}],
                "sasaran": [
                    {"id": "S1", "uraian": "Meningkatnya koperasi aktif", "indikator": [{"nama": "Koperasi aktif"}]},
                    {"id": "S1", "uraian": "Meningkatnya aset koperasi"},
                ],
            },
            {"uraian": "Meningkatkan peran usaha mikro"},
        ],
        "program": [
            {
                "id": "P1",
                "nama": "Program Pengawasan",
                "kegiatan": [{"nama": "Kegiatan", "sub_kegiatan": [{"nama": "Sub A"}, {"nama": "Sub B"}]}],
            }
        ],
    }
)


def test_nodes_are_in_document_order_parents_first() -> None:
    cascade = Cascade(PLAN)
    assert [node.nama for node in cascade.kinerja] == [
        "Meningkatkan peran koperasi",
        "Meningkatnya koperasi aktif",
        "Meningkatnya aset koperasi",
        "Meningkatkan peran usaha mikro",
    ]
    assert [node.jenjang for node in cascade.uang] == ["program", "kegiatan", "sub_kegiatan", "sub_kegiatan"]
    assert cascade.nodes == [*cascade.kinerja, *cascade.uang]


def test_index_is_the_place_in_the_own_list() -> None:
    cascade = Cascade(PLAN)
    for nodes in (cascade.kinerja, cascade.uang):
        assert [node.index for node in nodes] == list(range(len(nodes)))


def test_paths_lead_back_to_the_items() -> None:
    cascade = Cascade(PLAN)
    for node in cascade.nodes:
        found: object = PLAN
        for step in node.path:
            found = found[step] if isinstance(step, int) else getattr(found, step)  # type: ignore[index]
        assert found is node.item


def test_parents_and_children_agree() -> None:
    cascade = Cascade(PLAN)
    for node in cascade.nodes:
        assert all(child.induk is node for child in node.anak)
        assert node.induk is None or node in node.induk.anak
    sub = cascade.uang[-1]
    assert [above.jenjang for above in sub.ancestors()] == ["kegiatan", "program"]
    assert cascade.kinerja[0].ancestors() == []


def test_sasaran_are_the_nodes_of_their_level() -> None:
    assert [node.path for node in Cascade(PLAN).sasaran] == [("tujuan", 0, "sasaran", 0), ("tujuan", 0, "sasaran", 1)]


def test_indicators_know_their_owner() -> None:
    cascade = Cascade(PLAN)
    assert [(item.path, item.pemilik.nama) for item in cascade.indikator] == [
        (("tujuan", 0, "indikator", 0), "Meningkatkan peran koperasi"),
        (("tujuan", 0, "sasaran", 0, "indikator", 0), "Meningkatnya koperasi aktif"),
    ]
    assert list(cascade.indikator_by_id) == ["sehat"]


def test_the_first_of_equal_ids_is_found() -> None:
    by_id = Cascade(PLAN).by_id
    assert sorted(by_id) == ["P1", "S1", "T1"]
    assert by_id["S1"].nama == "Meningkatnya koperasi aktif"


def test_label_is_one_short_line() -> None:
    plan = PLAN.model_copy(update={"program": (PLAN.program[0].model_copy(update={"nama": "Program\n" + "A" * 90}),)})
    label = Cascade(plan).uang[0].label
    assert label.startswith('program "Program AAA')
    assert label.endswith('..."')
    assert len(label) == len('program ""') + 70


def test_an_empty_plan_has_no_nodes() -> None:
    plan = PLAN.model_copy(update={"tujuan": (), "program": ()})
    cascade = Cascade(plan)
    assert cascade.nodes == []
    assert cascade.indikator == []
    assert cascade.by_id == {}
