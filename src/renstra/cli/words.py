"""What the help says, in both languages: (Indonesian, English)."""

Both = tuple[str, str]

DESCRIPTION: Both = (
    "Memeriksa rencana strategis perangkat daerah (Renstra) yang ditulis sebagai YAML.",
    "Checks strategic plans of Indonesian government agencies (Renstra) written as YAML.",
)
EPILOG: Both = (
    """\
Contoh:
  renstra check                          periksa semua rencana di folder ini
  renstra check specs --select PG        hanya aturan tentang pagu
  renstra show specs/dinas --tabel 6.1   tampilkan Tabel 6.1
  renstra explain specs/dinas id_indikator --tahun 2025
                                         jelaskan hitungan suatu indikator
  renstra rule PG001                     jelaskan satu aturan

Kode keluar: 0 bersih, 1 ada galat, 2 tidak dapat dijalankan.""",
    """\
Examples:
  renstra check                          check all plans in this folder
  renstra check specs --select PG        only the rules on ceilings
  renstra show specs/dinas --tabel 6.1   print Table 6.1
  renstra explain specs/dinas id_of_indicator --tahun 2025
                                         explain what an indicator follows from
  renstra rule PG001                     explain a rule

Exit code: 0 clean, 1 errors were found, 2 the command could not run.""",
)

COMMANDS: dict[str, Both] = {
    "check": ("periksa rencana dan tunjukkan temuannya", "check plans and show what is found"),
    "baru": ("buat kerangka rencana baru", "make the skeleton of a new plan"),
    "fix": ("perbaiki yang pasti, langsung di berkasnya", "mend what is certain, in the files themselves"),
    "fmt": ("rapikan berkas rencana, komentarnya tetap", "lay plan files out anew, comments kept"),
    "show": ("tampilkan rencana sebagai pohon atau tabel resmi", "show a plan as a tree or as an official table"),
    "evaluate": ("hitung rumus dan nilai capaian indikator", "evaluate formulas and assess indicators"),
    "explain": ("jelaskan dari mana suatu angka berasal", "explain where a number comes from"),
    "diagnose": ("tunjukkan angka mana yang membuat jumlah meleset", "show which figures make sums miss"),
    "project": ("hitung tingkat yang diperlukan suatu janji", "compute the levels that a promise needs"),
    "rumus": ("usulkan rumus untuk teks yang tercetak", "propose formulas for a printed text"),
    "diff": ("bandingkan dua versi rencana, juga dari git", "compare two versions of a plan, also from git"),
    "rule": ("jelaskan satu aturan", "explain a rule"),
    "rules": ("daftar semua aturan", "list all rules"),
    "schema": ("cetak JSON Schema untuk penyunting teks", "print the JSON Schema for editors"),
}

OPTIONS: dict[str, Both] = {
    "help": ("tampilkan bantuan ini", "show this help"),
    "version": ("tampilkan versi", "show the version"),
    "lang": ("bahasa keluaran (bawaan: menurut lokal)", "language of the output (default: by locale)"),
    "color": ("warna keluaran (bawaan: auto)", "colours of the output (default: auto)"),
    "paths": ("berkas, folder, atau pola glob (bawaan: folder ini)", "files, folders or globs (default: this folder)"),
    "format": ("bentuk keluaran (bawaan: full)", "form of the output (default: full)"),
    "select": (
        "hanya aturan ini: kode, awal kode (PG), atau nama; pisahkan dengan koma, boleh diulang",
        "only these rules: codes, beginnings of codes (PG) or names; separated by commas, repeatable",
    ),
    "ignore": ("lewati aturan ini; ditulis seperti --select", "leave these rules out; written like --select"),
    "tanpa-pengecualian": (
        "tunjukkan juga temuan yang diterima rencana (pengecualian)",
        "also show the findings that plans accept (exceptions)",
    ),
    "catat": (
        "catat temuan yang ada sebagai pengecualian, alasannya diisi kemudian",
        "write the present findings down as exceptions, their reasons to be filled in",
    ),
    "dry-run": ("tunjukkan perubahannya saja, jangan menulis", "only show what would change, write nothing"),
    "fix angka": (
        "perbaiki juga angka yang hanya mungkin satu nilainya; perubahannya ditunjukkan",
        "also mend figures that can only have one value; the change is shown",
    ),
    "fmt angka": ("seragamkan juga rupiah di dalam tanda kutip", "also bring rupiah in quotation marks into one style"),
    "check": ("jangan menulis; sebut berkas yang belum rapi", "write nothing; name the files that are not laid out"),
    "watch": ("periksa lagi setiap kali berkas disimpan", "check again whenever a file is saved"),
    "exit-zero": ("kode keluar 0 walau ada galat", "exit with 0 even if errors were found"),
    "tabel": ("tabel resmi yang ditampilkan", "the official table to print"),
    "jenis": ("jenis rencana (bawaan: renstra)", "kind of plan (default: renstra)"),
    "code": ("kode atau nama aturan, mis. PG001", "code or name of a rule, e.g. PG001"),
    "folder": ("folder rencana baru (bawaan: folder ini)", "folder of the new plan (default: this folder)"),
    "perangkat-daerah": ("nama perangkat daerah", "name of the agency"),
    "daerah": ('nama daerah, mis. "Kabupaten Jombang"', 'name of the region, e.g. "Kabupaten Jombang"'),
    "tingkat": ("tingkat daerah (bawaan: menurut namanya)", "level of the region (default: by its name)"),
    "periode": ("tahun pertama dan terakhir, mis. 2025-2029", "first and last year, e.g. 2025-2029"),
    "tahun-dasar": (
        "tahun kondisi awal (bawaan: sebelum tahun pertama)",
        "year of the baselines (default: the one before the first)",
    ),
    "tata-letak": (
        "peraturan yang diikuti (bawaan: menurut periodenya)",
        "the regulation to follow (default: by the period)",
    ),
    "bidang-urusan": ("kode bidang urusan, mis. 2.17; boleh diulang", "code of a bidang urusan, e.g. 2.17; repeatable"),
    "skema": (
        "tulis juga JSON Schema, supaya penyunting teks melengkapi kunci",
        "also write the JSON Schema, for editors that complete keys",
    ),
    "force": (
        "tulis juga di folder yang tidak kosong; tidak ada berkas yang ditimpa",
        "write into a folder that is not empty too; no file is overwritten",
    ),
    "plan": ("berkas atau folder satu rencana", "file or folder of one plan"),
    "indikator": (
        "id indikator, bagian namanya, atau tempat suatu angka (program.2.17.07.pagu.2025)",
        "id of an indicator, a part of its name, or the place of a figure (program.2.17.07.pagu.2025)",
    ),
    "project indikator": ("id indikator atau bagian namanya", "id of an indicator or a part of its name"),
    "tahun": (
        "hanya tahun ini; pisahkan dengan koma, boleh diulang (bawaan: semua tahun rencana)",
        "only these years; separated by commas, repeatable (default: all years of the plan)",
    ),
    "semula": (
        "versi semula: folder, berkas, atau REVISI:ALAMAT dari git (HEAD~1:specs/dinas)",
        "the old version: a folder, a file, or REV:PATH of git (HEAD~1:specs/dinas)",
    ),
    "menjadi": ("versi sesudahnya, ditulis seperti semula", "the new version, written like the old one"),
    "diff format": (
        "bentuk keluaran (bawaan: table); semula-menjadi: matriks resmi, juga sebagai Markdown dan CSV",
        "form of the output (default: table); semula-menjadi: the official matrix, also as Markdown and CSV",
    ),
    "diff select": (
        "hanya jenis perubahan ini (pagu, target, rumus, tambah, ...); pisahkan dengan koma, boleh diulang",
        "only changes of these kinds (pagu, target, rumus, tambah, ...); separated by commas, repeatable",
    ),
    "semua": (
        "matriks memuat juga baris yang tidak berubah",
        "the matrix holds the rows that did not change as well",
    ),
    "diff exit-zero": ("kode keluar 0 walau ada perubahan", "exit with 0 even if there are changes"),
    "evaluate format": ("bentuk keluaran (bawaan: table)", "form of the output (default: table)"),
    "explain format": ("bentuk keluaran (bawaan: text)", "form of the output (default: text)"),
    "realisasi": ("dengan data realisasi, bukan rencana", "on realised data instead of planned data"),
    "variabel": ("variabel yang dicari tingkatnya", "the variable whose levels are sought"),
    "text": ("rumusan sebagaimana tercetak", "the formula as it is printed"),
    "rumus plan": (
        "rencana yang variabel dan datanya dipakai",
        "the plan whose variables and data are used",
    ),
    "satuan": ("satuan hasilnya, mis. persen", "unit of the result, e.g. persen"),
}

TITLES: dict[str, Both] = {
    "usage": ("Pemakaian: ", "Usage: "),
    "commands": ("Perintah", "Commands"),
    "arguments": ("Argumen", "Arguments"),
    "options": ("Pilihan", "Options"),
    "option": ("PILIHAN", "OPTIONS"),
    "command": ("PERINTAH", "COMMAND"),
    "code": ("KODE", "CODE"),
    "folder": ("FOLDER", "FOLDER"),
    "period": ("PERIODE", "PERIOD"),
    "plan": ("RENCANA", "PLAN"),
    "indikator": ("INDIKATOR", "INDICATOR"),
    "year": ("TAHUN", "YEAR"),
    "name": ("NAMA", "NAME"),
    "text": ("TEKS", "TEXT"),
    "unit": ("SATUAN", "UNIT"),
    "semula": ("SEMULA", "OLD"),
    "menjadi": ("MENJADI", "NEW"),
    "kind": ("JENIS", "KIND"),
}
