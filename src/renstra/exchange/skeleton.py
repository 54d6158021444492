"""The skeleton of a new plan: files with every part that the layout asks for, and marked blanks for what is not known.

Its years follow from the layout; its comments say what goes where. ``renstra check`` finds nothing in it but its blanks
(rule BT039).
"""

from dataclasses import dataclass

from renstra.exchange.scalar import text_scalar
from renstra.model import TATA_LETAK, Periode, Renstra
from renstra.model.identitas import NamaTataLetak, TingkatPemerintahan

SCHEMA_FILE = "renstra.schema.json"


@dataclass(frozen=True, slots=True)
class Start:
    """What a new plan starts from; what is ``None`` or empty becomes a blank.

    ``awal`` and ``akhir`` are the first and the last year. ``skema``: the files name the JSON Schema beside them, for
    editors that know YAML schemas.
    """

    awal: int
    akhir: int
    tata_letak: NamaTataLetak
    perangkat_daerah: str | None = None
    daerah: str | None = None
    tingkat: TingkatPemerintahan | None = None
    bidang_urusan: tuple[str, ...] = ()
    tahun_dasar: int | None = None
    skema: bool = False


def skeleton(start: Start) -> dict[str, str]:
    """Name of each file -> its text.

    Raises ``ValueError`` (pydantic's ``ValidationError``) where the years make no period.
    """
    model = Renstra(
        jenis="renstra",
        perangkat_daerah="-",
        tata_letak=start.tata_letak,
        periode=Periode(awal=start.awal, akhir=start.akhir),
    )
    closing = ("akhir",) if TATA_LETAK[start.tata_letak].kondisi_akhir else ()
    targets = _series((*map(str, model.tahun_target), *closing))
    money = _series((*map(str, model.tahun_pagu), *closing))
    bidang = start.bidang_urusan[0] if start.bidang_urusan else None
    files = {
        "renstra.yaml": _identity(start),
        "gambaran.yaml": _situation(start),
        "isu.yaml": _ISSUES,
        "kinerja.yaml": _performance(targets, bool(closing)),
        "pendanaan.yaml": _funding(targets, money, bidang, bool(closing)),
        "iku.yaml": _key_indicators(targets),
        "data.yaml": _DATA,
    }
    modeline = f"# yaml-language-server: $schema={SCHEMA_FILE}\n" if start.skema else ""
    return {name: modeline + text for name, text in files.items()}


def _series(keys: tuple[str, ...]) -> str:
    return "{" + ", ".join(f"{key}: <isi>" for key in keys) + "}"


def _identity(start: Start) -> str:
    name = text_scalar(start.perangkat_daerah) if start.perangkat_daerah else "<isi nama perangkat daerah>"
    region = text_scalar(start.daerah, flow=True) if start.daerah else "<isi nama daerah>"
    level = start.tingkat or "<isi provinsi, kabupaten, atau kota>".replace(",", "")
    fields = ", ".join(f'"{code}"' for code in start.bidang_urusan) or '"<isi kode bidang urusan>"'
    base = start.tahun_dasar if start.tahun_dasar is not None else start.awal - 1
    return f"""\
# Siapa, untuk kapan, menurut aturan mana.
#
# Yang bertanda <isi ...> masih harus diisi: ganti seluruh tandanya, juga kurung sikunya.
# Bila memang tidak ada isinya, hapus kuncinya, atau tulis n/a untuk target dan "-" untuk pagu.
# Periksa kapan saja dengan: renstra check
format: 1
jenis: renstra
tata_letak: {start.tata_letak}
perangkat_daerah: {name}
daerah: {{nama: {region}, tingkat: {level}}}
bidang_urusan: [{fields}]   # kode bidang urusan menurut nomenklatur, dalam tanda kutip: "2.17"
periode: {{awal: {start.awal}, akhir: {start.akhir}}}
tahun_dasar: {base}   # tahun kondisi awal
# induk: ../rpjmd        folder rencana daerah yang dilayani, bila ada; sasarannya dirujuk sebagai rpjmd.S1
"""


def _situation(start: Start) -> str:
    achieved = ""
    if "capaian" in TATA_LETAK[start.tata_letak].bagian_wajib:
        years = range(start.awal - 5, start.awal)
        series = "{" + ", ".join(f"{year}: <isi>" for year in years) + "}"
        achieved = f"""
# Capaian kinerja periode yang lalu. Sesuaikan tahunnya dengan periode Renstra sebelumnya.
capaian:
  periode: {{awal: {years[0]}, akhir: {years[-1]}}}
  indikator:
    - nama: <isi nama indikator>
      satuan: <isi satuan>
      target: {series}
      realisasi: {series}
"""
    return f"""\
# Gambaran pelayanan perangkat daerah.
organisasi:
  dasar:
    - <isi peraturan pembentukan dan susunan organisasi>
  tugas: <isi tugas pokok>
  fungsi:
    - <isi fungsi>
  unit:
    - nama: <isi nama sekretariat atau bidang>
      tugas: <isi tugas>

# Satu tabel pegawai atau lebih. Baris jumlah yang tercetak ditulis di jumlah, dan diperiksa.
pegawai:
  - nama: Pegawai menurut golongan
    satuan: orang
    kolom: [Laki-laki, Perempuan]
    baris:
      - nama: <isi golongan>
        nilai: {{Laki-laki: <isi>, Perempuan: <isi>}}
{achieved}"""


_ISSUES = """\
# Permasalahan pelayanan dan isu strategis.
permasalahan:
  - aspek: <isi aspek pelayanan>
    masalah:
      - <isi permasalahan>

isu_strategis:
  - uraian: <isi isu strategis>
    alasan: <isi mengapa ini isu strategis>
"""


def _performance(targets: str, has_end: bool) -> str:
    end = "\n        akhir: <isi terakhir atau jumlah atau rata_rata atau maksimum>" if has_end else ""
    end_below = end.replace("\n", "\n    ")
    return f"""\
# Tujuan, sasaran, indikator, dan strategi. Tambahkan yang lain dengan menyalin bagian yang diawali tanda "-".
#
# id adalah nama pendek untuk dirujuk bagian lain. Sasaran dan tujuan ditulis sebagai keadaan: Meningkatnya ...
# Target boleh diberi satuan (5%, 80 unit usaha), boleh rentang (69,1-69,5 dalam tanda kutip) atau predikat (BB).
tujuan:
  - id: T1
    uraian: <isi tujuan>
    mendukung: [<isi sasaran rencana daerah seperti rpjmd.S1>]
    indikator:
      - id: indikator_tujuan
        nama: <isi nama indikator tujuan>
        satuan: <isi satuan>
        arah: <isi naik atau turun atau tetap>{end}
        awal: <isi kondisi awal>
        target: {targets}
    sasaran:
      - id: S1
        uraian: <isi sasaran>
        indikator:
          - id: indikator_sasaran
            nama: <isi nama indikator sasaran>
            satuan: <isi satuan>
            arah: <isi naik atau turun atau tetap>{end_below}
            awal: <isi kondisi awal>
            target: {targets}
            definisi: <isi definisi operasional>
            rumusan: <isi cara menghitungnya>
            sumber_data: <isi sumber data>
            penanggung_jawab: <isi bidang yang bertanggung jawab>
        strategi:
          - uraian: <isi strategi>
            arah_kebijakan:
              - <isi arah kebijakan>
"""


def _funding(targets: str, money: str, bidang: str | None, has_end: bool) -> str:
    starts = f" diawali {bidang}" if bidang else ""
    end = "\n{0}    akhir: <isi terakhir atau jumlah atau rata_rata atau maksimum>" if has_end else ""

    def indicator(indent: str, level: str) -> str:
        return (
            f"{indent}indikator:\n{indent}  - nama: <isi nama indikator {level}>\n{indent}    satuan: <isi satuan>\n"
            f"{indent}    arah: <isi naik atau turun atau tetap>{end.format(indent)}\n"
            f"{indent}    awal: <isi kondisi awal>\n{indent}    target: {targets}\n"
        )

    return f"""\
# Program, kegiatan, sub kegiatan, dan pagunya dalam rupiah: 690_345_000, 690.345.000, atau "-" bila tidak ada.
# Pagu program dan kegiatan boleh dihapus: dihitung dari bawahnya. Bila ditulis, jumlahnya diperiksa.
program:
  - kode: <isi kode program{starts}>
    nama: <isi nama program>
    mendukung: [S1]   # id sasaran yang didukung program ini
    penanggung_jawab: <isi bidang yang bertanggung jawab>
{indicator("    ", "program")}\
    pagu: {money}
    kegiatan:
      - kode: <isi kode kegiatan>
        nama: <isi nama kegiatan>
{indicator("        ", "kegiatan")}\
        pagu: {money}
        sub_kegiatan:
          - kode: <isi kode sub kegiatan>
            nama: <isi nama sub kegiatan>
{indicator("            ", "sub kegiatan")}\
            pagu: {money}
"""


def _key_indicators(targets: str) -> str:
    return f"""\
# Indikator kinerja utama (IKU). indikator merujuk id di kinerja.yaml; nama dan angkanya diulang seperti tercetak di
# tabel IKU, supaya kedua tabel dapat dibandingkan.
iku:
  - baris:
      - indikator: indikator_sasaran
        nama: <isi nama indikator sasaran>
        awal: <isi kondisi awal>
        target: {targets}
"""


_DATA = """\
# Variabel rumus: yang dihitung, oleh siapa, dan berapa. Boleh kosong bila belum ada indikator yang berumus. Contoh:
#
# variabel:
#   berizin:
#     nama: Usaha mikro yang berizin
#     satuan: unit usaha
#     sumber: Bidang Pemberdayaan Usaha Mikro
#     nilai: {2023: 2022}
#
# lalu pada indikatornya: rumus: (berizin[n] - berizin[n-1]) / berizin[n-1] * 100%
variabel: {}
"""
