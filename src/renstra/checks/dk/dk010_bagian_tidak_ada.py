"""Bagian yang diminta tata letaknya tidak ada.

Peraturan menetapkan bab dan tabel apa yang dimuat Renstra. Bagian yang belum ditulis dilaporkan sekali untuk
seluruh rencana. Bagian mana yang diminta mengikuti `tata_letak`. Rencana yang memang hanya cuplikan (`cuplikan:
ya`) tidak diperiksa.

Cara memperbaiki: tulis bagiannya, atau tandai rencana ini sebagai cuplikan.

Salah:

    tata_letak: inmendagri-2-2025
    organisasi: {tugas: Membantu Bupati}
    permasalahan: [{aspek: Kelembagaan koperasi}]
    isu_strategis: [Peningkatan mutu pengelola koperasi]
    tujuan: [{uraian: Meningkatkan peran koperasi}]
    program: [{nama: Program Pengawasan Koperasi}]

Benar:

    tata_letak: inmendagri-2-2025
    organisasi: {tugas: Membantu Bupati}
    pegawai: [{nama: Pegawai, kolom: [Jumlah], baris: [{nama: Sekretariat, nilai: {Jumlah: 14}}]}]
    permasalahan: [{aspek: Kelembagaan koperasi}]
    isu_strategis: [Peningkatan mutu pengelola koperasi]
    tujuan: [{uraian: Meningkatkan peran koperasi}]
    program: [{nama: Program Pengawasan Koperasi}]
    iku: [{baris: [{nama: Persentase koperasi sehat}]}]

English: A part that the layout asks for is missing.

Regulations lay down which chapters and tables a Renstra holds. Those not written yet are reported once for the
whole plan. Which ones are asked for follows from `tata_letak`. A plan that is only an excerpt (`cuplikan: ya`) is
left alone. To fix it, write the part, or mark the plan as an excerpt.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding, Message
from renstra.workspace import Plan

RULE = Rule(
    "DK010",
    "bagian-tidak-ada",
    "warning",
    reads=(
        "organisasi", "pegawai", "capaian", "permasalahan", "isu_strategis", "tujuan", "program", "iku",
    ),
    basis=("Permendagri 86/2017", "Inmendagri 2/2025"),
    about_missing=True,
)  # fmt: skip

_NAMES = {
    "organisasi": ("tugas, fungsi, dan struktur organisasi", "duty, functions and structure"),
    "pegawai": ("sumber daya manusia", "staff"),
    "capaian": ("capaian kinerja periode lalu", "achievement of the last period"),
    "permasalahan": ("permasalahan pelayanan", "problems of the service"),
    "isu_strategis": ("isu strategis", "strategic issues"),
    "tujuan": ("tujuan dan sasaran", "goals and sasaran"),
    "program": ("program, kegiatan, dan pendanaan", "programs, kegiatan and money"),
    "iku": ("indikator kinerja utama", "key performance indicators"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Parts of the layout that the plan lacks, in one finding."""
    if plan.model.jenis != "renstra":
        return
    layout = plan.model.aturan_tata_letak
    missing = [key for key in layout.bagian_wajib if not getattr(plan.model, key, True) and not plan.is_broken((key,))]
    if missing:
        named = [_NAMES.get(key, (key, key)) for key in missing]
        yield RULE.finding(
            ("tata_letak",) if plan.stated_text(("tata_letak",)) else ("jenis",),
            id="bagian yang diminta {peraturan} belum ada: {bagian}",
            en="{peraturan} asks for parts that are missing: {bagian}",
            help=("tulis {kunci}", "write {kunci}"),
            peraturan=layout.peraturan,
            bagian=Message("; ".join(name for name, _ in named), "; ".join(name for _, name in named)),
            kunci=", ".join(missing),
        )
