"""Synthetic plans of any size: valid, and of the shape of Table 6.1."""

from pathlib import Path

YEARS = (2024, 2025, 2026)
IDENTITY = """\
format: 1
jenis: renstra
tata_letak: permendagri-86-2017
perangkat_daerah: Dinas Koperasi dan Usaha Mikro
daerah: {nama: Kabupaten Jombang, tingkat: kabupaten}
bidang_urusan: ["2.17"]
periode: {awal: 2024, akhir: 2026}
tahun_dasar: 2023
organisasi: {tugas: Melaksanakan urusan koperasi dan usaha mikro}
pegawai:
  - nama: Jumlah pegawai menurut jenis kelamin
    kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]
    baris: [{nama: Sekretariat, nilai: {P: 5, L: 9, Jumlah: 14}}]
    jumlah: {Jumlah: 14}
capaian:
  periode: {awal: 2019, akhir: 2023}
  indikator: [{nama: Persentase koperasi sehat, target: {2023: 3.8%}, realisasi: {2023: 3.8%}, persen: {2023: 100%}}]
permasalahan: [{aspek: Usaha mikro, masalah: [Terbatasnya modal]}]
isu_strategis: [Optimalisasi pemberdayaan usaha mikro]
iku:
  - baris: [{indikator: legalitas, nama: Persentase usaha mikro yang mempunyai legalitas usaha}]
"""
_SUBS, _KEGIATAN = 5, 2


def plan_text(rows: int) -> str:
    """A plan with ``rows`` sub kegiatan (rounded up to whole programs) whose sums all hold, as one YAML text."""
    parts = [IDENTITY, _kinerja(), "program:"]
    parts += [_program(number) for number in range(-(-rows // (_SUBS * _KEGIATAN)))]
    return "\n".join(parts) + "\n"


def write_plan(folder: Path, rows: int) -> Path:
    """Write a plan of one file and return the path of the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "renstra.yaml"
    path.write_text(plan_text(rows), encoding="utf-8")
    return path


def _kinerja() -> str:
    return """\
tujuan:
  - id: T1
    uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
    mendukung: [rpd.S5]
    indikator:
      - nama: Persentase peningkatan omset usaha mikro
        satuan: persen
        arah: naik
        akhir: terakhir
        awal: 5.4%
        target: {2024: 9.1%, 2025: 9.2%, 2026: 9.6%, akhir: 9.6%}
    sasaran:
      - id: S1
        uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - id: legalitas
            nama: Persentase usaha mikro yang mempunyai legalitas usaha
            definisi: Bagian usaha mikro yang berizin
            rumusan: usaha mikro berizin dibagi seluruh usaha mikro
            sumber_data: Pendataan usaha mikro
            penanggung_jawab: Bidang Pemberdayaan Usaha Mikro
            satuan: persen
            arah: naik
            akhir: terakhir
            awal: 4%
            target: {2024: 5%, 2025: 6%, 2026: 7%, akhir: 7%}
        strategi:
          - uraian: Peningkatan pembinaan dan pendampingan usaha
            arah_kebijakan: [Peningkatan fasilitasi perizinan usaha mikro]"""


def _money(amounts: list[int]) -> str:
    years = ", ".join(f"{year}: {amount:_}" for year, amount in zip(YEARS, amounts, strict=True))
    return f"{{{years}, akhir: {sum(amounts):_}}}"


def _program(number: int) -> str:
    kode = f"2.17.{number + 2:02d}"
    subs = [
        [[1_000_000 * (7 + s + 3 * y + k + number % 11) for y in range(3)] for s in range(_SUBS)]
        for k in range(_KEGIATAN)
    ]
    kegiatan = [[sum(amounts) for amounts in zip(*rows, strict=True)] for rows in subs]
    total = [sum(amounts) for amounts in zip(*kegiatan, strict=True)]
    lines = [
        f'  - kode: "{kode}"',
        f"    nama: Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro {number}",
        "    mendukung: [S1]",
        "    penanggung_jawab: Bidang Pemberdayaan Usaha Mikro",
        "    indikator:",
        f"      - nama: Persentase SDM usaha mikro terfasilitasi yang meningkat omsetnya {number}",
        "        satuan: persen",
        "        arah: naik",
        "        akhir: terakhir",
        "        awal: 2.50%",
        "        target: {2024: 3.00%, 2025: 3.50%, 2026: 4.00%, akhir: 4.00%}",
        f"    pagu: {_money(total)}",
        "    kegiatan:",
    ]
    for k in range(_KEGIATAN):
        lines += [
            f"      - kode: {kode}.2.{k + 1:02d}",
            f"        nama: Pemberdayaan melalui pendataan, kemitraan dan kemudahan perizinan {number}.{k}",
            "        indikator:",
            f"          - nama: Persentase usaha mikro yang terfasilitasi {number}.{k}",
            "            satuan: persen",
            "            arah: naik",
            "            akhir: terakhir",
            "            awal: 2%",
            "            target: {2024: 2.5%, 2025: 3%, 2026: 3.5%, akhir: 3.5%}",
            f"        pagu: {_money(kegiatan[k])}",
            "        sub_kegiatan:",
        ]
        for s in range(_SUBS):
            lines += [
                f"          - kode: {kode}.2.{k + 1:02d}.{s + 1:02d}",
                f"            nama: Pendataan potensi dan pengembangan usaha mikro {number}.{k}.{s}",
                "            indikator:",
                f"              - nama: Jumlah data potensi usaha mikro {number}.{k}.{s}",
                "                satuan: dokumen",
                "                arah: naik",
                "                akhir: terakhir",
                "                awal: 1 dokumen",
                "                target: {2024: 2 dokumen, 2025: 3 dokumen, 2026: 4 dokumen, akhir: 4 dokumen}",
                f"            pagu: {_money(subs[k][s])}",
                "            penanggung_jawab: Bidang Pemberdayaan Usaha Mikro",
            ]
    return "\n".join(lines)
