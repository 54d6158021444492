"""The Indonesian words of the reference pages, as data: kinds of value, headings of parts, one line a key.

A part or key without an entry is shown with the docstring of the model. ``tests/docs`` fails on an entry whose part or
key is no more.
"""

FAMILIES: dict[str, tuple[str, str]] = {
    "BT": ("Bentuk berkas", "Teks berkas dan bentuk nilainya: YAML, kunci, angka, dan target yang dapat dibaca."),
    "RJ": ("Rujukan", "Yang dirujuk ada dan tunggal: id, `mendukung`, `induk`, indikator pada tabel IKU."),
    "PG": ("Pagu", "Pagu menjumlah ke samping dan ke bawah, dan ada di tempat yang ada pekerjaannya."),
    "KS": ("Kaskade", "Setiap jenjang melayani jenjang di atasnya dan dijalankan oleh jenjang di bawahnya."),
    "TG": ("Target dan indikator", "Yang dijanjikan terukur, lengkap tahunnya, dan searah dengan tujuannya."),
    "RM": ("Rumus", "Rumus terbaca, bersatuan benar, sampai datanya, dan memberi target yang tertulis."),
    "DK": (
        "Dokumen terhadap dirinya",
        "Yang disebut dua kali sama, tabel menjumlah, capaian terhitung benar.",
    ),
    "PB": ("Perubahan", "Rencana perubahan memberi alasan bagi setiap angka yang lain dari rencana semula."),
    "PK": ("Pengecualian", "Temuan yang diterima punya alasan, tempatnya ada, dan masih diperlukan."),
}
"""Family -> its title and what it asks."""

TEXT, YEAR, WHOLE, NUMBER = "teks", "tahun", "bilangan bulat", "bilangan"
RUPIAH, TARGET, ID, REFERENCE, DATE = "rupiah", "target", "id", "rujukan", "tanggal"
SERIES = "... per tahun"

KINDS: dict[str, str] = {
    TEXT: "Teks apa pun, disimpan huruf demi huruf: `2.10` tetap `2.10`, `no` tetap `no`. Tidak boleh kosong.",
    ID: "Nama pendek untuk dirujuk: diawali huruf, lalu huruf, angka, `_` atau `-`.",
    REFERENCE: "Id di rencana ini, atau di rencana induk dengan awalan `rpd.`, `rpjmd.` atau `induk.`.",
    YEAR: "Tahun empat angka, 1945-2199.",
    WHOLE: "Bilangan bulat tanpa tanda pemisah.",
    NUMBER: "Bilangan seperti tercetak: `75,02`, `75.02`, `1.234,5`; `-` bila tidak ada nilainya.",
    RUPIAH: "Rupiah bulat: `690_345_000`, `690.345.000`, `Rp 690.345.000,-`; `-` bila tidak ada nilainya.",
    TARGET: "Bilangan dengan atau tanpa satuan, rentang, batas, predikat, atau `n/a`.",
    DATE: "Tahun-bulan-hari: `2025-12-31`.",
    SERIES: (
        "Pemetaan tahun ke isian itu: `{2024: 5%, 2025: 6%}`, boleh sebaris boleh bersusun. Pagu dan target boleh "
        "ditutup dengan `akhir`, kondisi akhir periode."
    ),
}
"""Kind of value -> how it is written. The keys are the words of the tables."""

PARTS: dict[str, tuple[str, str]] = {
    "Renstra": ("Renstra dan Renja", "Kunci tingkat teratas rencana perangkat daerah."),
    "RencanaDaerah": ("RPD dan RPJMD", "Kunci tingkat teratas rencana daerah, yang dilayani Renstra."),
    "Daerah": ("Daerah", "Daerah yang punya rencana."),
    "Periode": ("Periode", "Tahun pertama dan terakhir, keduanya termasuk; paling lama 25 tahun."),
    "Pengesahan": ("Pengesahan", "Kapan, di mana, dan oleh siapa rencana ditetapkan."),
    "Toleransi": ("Toleransi", "Batas selisih yang masih dianggap sisa pembulatan."),
    "Pengecualian": ("Pengecualian", "Temuan satu aturan di satu tempat yang diterima, dengan alasannya."),
    "DasarHukum": ("Dasar hukum", "Satu peraturan."),
    "IsuStrategis": ("Isu strategis", "Satu isu dan alasannya."),
    "Tujuan": ("Tujuan", "Tujuan, yang melayani sasaran rencana induk dan membawahi sasaran."),
    "Indikator": ("Indikator", "Ukuran keberhasilan, targetnya per tahun, dan profilnya."),
    "AturanCapaian": ("Aturan capaian", "Yang dikenakan pada persentase capaian sebelum diberi predikat."),
    "Sasaran": ("Sasaran", "Keadaan yang hendak dicapai di bawah satu tujuan."),
    "Strategi": ("Strategi", "Cara mencapai sasaran, dengan arah kebijakannya."),
    "ArahKebijakan": ("Arah kebijakan", "Satu arah kebijakan."),
    "Sebutan": ("Sebutan", "Bunyi lain dari hal yang sama di bagian lain dokumen."),
    "Program": ("Program", "Program, yang mendukung satu sasaran atau lebih."),
    "Kegiatan": ("Kegiatan", "Kegiatan di bawah satu program."),
    "SubKegiatan": ("Sub kegiatan", "Jenjang tempat uang dibelanjakan."),
    "BidangUrusan": ("Bidang urusan", "Bidang urusan pemerintahan, dengan pagunya bila dokumen menyebutnya."),
    "Pendahuluan": ("Pendahuluan", "Ringkasan Bab I."),
    "Organisasi": ("Organisasi", "Tugas, fungsi, dan susunan perangkat daerah."),
    "UnitOrganisasi": ("Unit organisasi", "Sekretariat, bidang, bagian, UPT."),
    "Tabel": ("Tabel", "Tabel bilangan apa pun: pegawai, aset, kelompok sasaran."),
    "Kolom": ("Kolom", "Satu kolom tabel."),
    "Baris": ("Baris tabel", "Satu baris tabel; sel yang tidak ditulis kosong di dokumen."),
    "Capaian": ("Capaian", "Capaian kinerja periode lalu."),
    "IndikatorCapaian": ("Baris capaian", "Target, realisasi, dan persentase tercetak, per tahun."),
    "Fakta": ("Fakta", "Angka yang disebut naskah di beberapa tempat; semuanya harus sama."),
    "Pernyataan": ("Pernyataan", "Satu tempat yang menyebut fakta."),
    "Tantangan": ("Tantangan dan peluang", "Dari dalam dan dari luar perangkat daerah."),
    "Permasalahan": ("Permasalahan", "Masalah pelayanan menurut satu aspek."),
    "Telaahan": ("Telaahan", "Isi rencana lain yang penting di sini."),
    "Swot": ("SWOT", "Kekuatan, kelemahan, peluang, ancaman."),
    "KelompokIku": ("Kelompok IKU", "Satu kelompok baris pada tabel indikator kinerja utama."),
    "BarisIku": ("Baris IKU", "Satu baris tabel IKU, yang mengulang nama dan nilai sebuah indikator."),
    "Variabel": ("Variabel", "Variabel rumus: apa yang dihitung, realisasinya, dan rencananya."),
    "RencanaVariabel": ("Rencana variabel", "Asal nilai rencana: target sebuah indikator, atau deret sendiri."),
    "Tingkat": ("Tingkat", "Satu tingkat skala capaian, dalam persen. Batas yang tidak ditulis terbuka."),
}
"""Class of the model -> heading and description of its section."""

KEYS: dict[str, str] = {
    "asal": "Tempatnya di dokumen: `Tabel 4.1`, `Bab 2.3`.",
    "catatan": "Keterangan bebas.",
    "nama": "Nama seperti di dokumen.",
    "uraian": "Bunyinya seperti di dokumen.",
    "nomor": "Nomor seperti tercetak.",
    "id": "Nama pendek agar bagian lain dapat merujuknya.",
    "kode": "Kode menurut nomenklatur.",
    "satuan": "Satuan: `persen`, `orang`, `unit usaha`.",
    "mendukung": "Sasaran yang dilayaninya.",
    "indikator": "Indikatornya.",
    "awal": "Kondisi awal, nilai sebelum tahun pertama.",
    "target": "Target tiap tahun, dan `akhir` bila tabelnya punya kolom kondisi akhir.",
    "penanggung_jawab": "Unit yang bertanggung jawab.",
    "sebutan": "Bunyi lain di tempat lain pada dokumen.",
    "tujuan": "Tujuan.",
    "fungsi": "Fungsi, satu per butir.",
    "tugas": "Tugas pokok.",
    "Rencana.format": "Versi format ini.",
    "Rencana.tata_letak": "Peraturan yang menentukan tahun dan tabelnya.",
    "Rencana.judul": "Judul dokumen.",
    "Rencana.daerah": "Daerahnya.",
    "Rencana.periode": "Tahun pertama dan terakhir.",
    "Rencana.tahun_dasar": "Tahun kondisi awal.",
    "Rencana.cuplikan": "`ya`: hanya sebagian rencana yang ditulis, jadi yang tidak ada tidak ditegur.",
    "Rencana.pengesahan": "Penetapannya.",
    "Rencana.sumber": "Terbitan tempat dokumen ini diambil.",
    "Rencana.toleransi": "Batas sisa pembulatan.",
    "Rencana.keparahan": "Bobot aturan khusus untuk rencana ini, menurut kode aturannya.",
    "Rencana.pengecualian": "Temuan yang diterima; lihat [Pengecualian](../pengecualian.md).",
    "Rencana.dasar_hukum": "Peraturan yang menjadi dasar.",
    "Rencana.isu_strategis": "Isu strategis.",
    "Rencana.program": "Program, kegiatan, sub kegiatan dan pagunya.",
    "Renstra.jenis": "Jenis rencana.",
    "Renstra.perangkat_daerah": "Nama perangkat daerah.",
    "Renstra.bidang_urusan": "Bidang urusan yang dijalankan.",
    "Renstra.nomenklatur": "Daftar asal kode: `kepmendagri-050-5889-2021`.",
    "Renstra.induk": "Folder rencana daerah yang dilayani, dihitung dari folder ini.",
    "Renstra.pagu": "Pagu seluruh perangkat daerah, bila dokumen menyebutnya.",
    "Renstra.pendahuluan": "Ringkasan Bab I.",
    "Renstra.organisasi": "Susunan organisasi.",
    "Renstra.pegawai": "Tabel kepegawaian.",
    "Renstra.aset": "Tabel aset.",
    "Renstra.capaian": "Capaian periode lalu.",
    "Renstra.kelompok_sasaran": "Tabel kelompok sasaran layanan.",
    "Renstra.fakta": "Angka yang disebut di beberapa tempat.",
    "Renstra.tantangan": "Tantangan dan peluang.",
    "Renstra.permasalahan": "Permasalahan menurut aspek.",
    "Renstra.telaahan": "Telaahan rencana lain.",
    "Renstra.swot": "Analisis SWOT.",
    "Renstra.iku": "Indikator kinerja utama.",
    "Renstra.variabel": "Variabel rumus, menurut nama yang dipakai rumus.",
    "Renstra.skala_capaian": "Skala yang memberi predikat pada capaian: yang diterbitkan, atau tingkat sendiri.",
    "RencanaDaerah.jenis": "Jenis rencana.",
    "Daerah.tingkat": "Tingkat pemerintahan.",
    "Periode.awal": "Tahun pertama.",
    "Periode.akhir": "Tahun terakhir.",
    "BidangUrusan.pagu": "Pagu bidang urusan, bila dokumen menyebutnya.",
    "Pengesahan.tempat": "Tempat penetapan.",
    "Pengesahan.tanggal": "Tanggal penetapan, seperti tercetak.",
    "Pengesahan.jabatan": "Jabatan yang menetapkan.",
    "Pengesahan.peraturan": "Peraturan yang menetapkannya.",
    "Toleransi.pembulatan": "Rupiah: selisih jumlah sampai sekian hanya catatan, bukan galat.",
    "Pengecualian.aturan": "Kode atau nama aturannya: `PG002`, `jumlah-kolom`.",
    "Pengecualian.pada": "Tempatnya, dan semua di bawahnya: `program.2.17.01.pagu`. Tanpa ini: seluruh rencana.",
    "Pengecualian.alasan": "Mengapa diterima. Tanpa alasan, pengecualian tidak berlaku.",
    "Pengecualian.sampai": "Hari terakhir berlakunya.",
    "DasarHukum.peraturan": "Jenis, nomor, dan tahun peraturan.",
    "DasarHukum.tentang": "Isi peraturan.",
    "IsuStrategis.alasan": "Mengapa menjadi isu.",
    "Indikator.arah": "Arah yang lebih baik.",
    "Indikator.akhir": "Cara kondisi akhir mengikuti target tahunan: yang terakhir, jumlah, rata-rata, atau terbesar.",
    "Indikator.realisasi": "Yang tercapai tiap tahun, bila disebut dan tidak dihitung dari variabel.",
    "Indikator.metode": "Cara capaian mengikuti target dan realisasi; bila tidak ditulis: menurut `arah`.",
    "Indikator.capaian": "Batas dan pembulatan capaiannya.",
    "AturanCapaian.batas_bawah": "Capaian di bawahnya dijadikan sekian.",
    "AturanCapaian.batas_atas": "Capaian di atasnya dijadikan sekian.",
    "AturanCapaian.desimal": "Dibulatkan ke sekian desimal, setengah ke atas.",
    "Indikator.rumusan": "Rumus seperti tercetak, kutipan bebas.",
    "Indikator.rumus": "Rumus yang dimaksud, dalam bahasa rumus.",
    "Indikator.definisi": "Definisi operasional.",
    "Indikator.sumber_data": "Sumber data.",
    "Indikator.jenis": "Apakah target tahunan menumpuk atau berdiri sendiri.",
    "Indikator.tipe": "Dampak, hasil, atau keluaran.",
    "Indikator.skala": "Skala yang predikatnya menjadi target, lihat [Skala predikat](#skala-predikat).",
    "Sebutan.nama": "Bunyi di tempat itu.",
    "Tujuan.sasaran": "Sasaran di bawah tujuan ini.",
    "Sasaran.strategi": "Strategi untuk sasaran ini.",
    "Strategi.arah_kebijakan": "Arah kebijakan yang menjalankannya.",
    "_Didanai.unit": "Sub unit (bagian, kelurahan, UPT) yang membedakan kode yang sama.",
    "_Didanai.pagu": "Pagu tiap tahun. Bila tidak ditulis: jumlah dari jenjang di bawahnya.",
    "_Didanai.kelompok_sasaran": "Penerima manfaat.",
    "_Didanai.lokasi": "Lokasi.",
    "_Didanai.sumber_dana": "Sumber dana.",
    "_Didanai.keterangan": "Kolom keterangan pada tabel.",
    "Program.aktivitas": "Yang akan dikerjakan, menurut naskah.",
    "Program.kegiatan": "Kegiatan di bawah program ini.",
    "Kegiatan.sub_kegiatan": "Sub kegiatan di bawah kegiatan ini.",
    "Pendahuluan.latar_belakang": "Latar belakang.",
    "Pendahuluan.maksud": "Maksud penyusunan.",
    "Pendahuluan.tujuan": "Tujuan penyusunan dokumen.",
    "Pendahuluan.tahapan": "Tahap penyusunan.",
    "Pendahuluan.sistematika": "Susunan bab.",
    "Organisasi.dasar": "Dasar pembentukan.",
    "Organisasi.unit": "Unit di dalamnya.",
    "Tabel.kolom": "Kolom, dari kiri ke kanan.",
    "Tabel.baris": "Baris, dari atas ke bawah.",
    "Tabel.jumlah": "Baris jumlah seperti tercetak: nama kolom ke jumlahnya.",
    "Tabel.satuan": "Satuan semua bilangan di tabel.",
    "Kolom.isi": "Isi kolom.",
    "Kolom.jumlah_dari": "Kolom ini jumlah dari kolom-kolom tersebut, atau dari `semua` kolom bilangan lain.",
    "Baris.nilai": "Nama kolom ke bilangan.",
    "Baris.teks": "Nama kolom ke teks.",
    "Capaian.periode": "Periode yang lalu.",
    "IndikatorCapaian.metode": (
        "Cara menghitung persentase dari target T dan realisasi R: R/T, (2T-R)/T, T/R, atau menurut skala."
    ),
    "IndikatorCapaian.target": "Target tiap tahun.",
    "IndikatorCapaian.realisasi": "Realisasi tiap tahun.",
    "IndikatorCapaian.persen": "Persentase capaian seperti tercetak.",
    "Fakta.pernyataan": "Tempat-tempat yang menyebutnya.",
    "Pernyataan.nilai": "Angka di tempat itu.",
    "Tantangan.internal": "Dari dalam.",
    "Tantangan.eksternal": "Dari luar.",
    "Permasalahan.aspek": "Aspek pelayanan.",
    "Permasalahan.masalah": "Masalahnya, satu per butir.",
    "Telaahan.dokumen": "Rencana yang ditelaah.",
    "Telaahan.butir": "Isinya, satu per butir.",
    "Swot.kekuatan": "Kekuatan.",
    "Swot.kelemahan": "Kelemahan.",
    "Swot.peluang": "Peluang.",
    "Swot.ancaman": "Ancaman.",
    "KelompokIku.baris": "Baris-barisnya.",
    "BarisIku.indikator": "Id indikator yang diulang.",
    "BarisIku.nama": "Nama seperti tercetak di tabel ini.",
    "Variabel.sumber": "Sumber data.",
    "Variabel.nilai": "Realisasi tiap tahun.",
    "Variabel.himpunan": "Nama himpunan anggotanya.",
    "Variabel.anggota": "Nilai tiap anggota: kecamatan, komoditas, pertanyaan.",
    "Variabel.bagian": "Bulan atau triwulan: tahun, nomor bagian, nilai.",
    "Variabel.rencana": "Asal nilai rencananya.",
    "RencanaVariabel.indikator": "Id indikator yang kondisi awal dan targetnya menjadi nilai rencana.",
    "RencanaVariabel.nilai": "Nilai rencana tiap tahun.",
    "Tingkat.predikat": "Predikatnya.",
    "Tingkat.mulai": "Batas bawah, termasuk.",
    "Tingkat.di_atas": "Batas bawah, tidak termasuk.",
    "Tingkat.sampai": "Batas atas, termasuk.",
}
"""Key of any part (``asal``), or of one class (``Indikator.akhir``) -> one line."""

MODEL_INTRO = """\
# Acuan format

Halaman ini dibuat dari kode (`python -m renstra.report.reference docs`); jangan disunting dengan tangan. Setiap kunci
yang dikenal ada di sini, menurut urutan model. Belajar formatnya lebih mudah dari [contoh-contohnya](index.md).
"""

RULES_INTRO = """\
# Aturan

Halaman-halaman ini dibuat dari kode (`python -m renstra.report.reference docs`); jangan disunting dengan tangan. Setiap
aturan punya kode dan nama yang tetap, contoh yang salah, dan contoh yang benar; kedua contoh dijalankan oleh pengujian.
Baris `# berkas:` dalam contoh menandai awal berkas lain, dan dalam kurung cara menyimpannya.

Bobotnya `galat` (harus dibetulkan), `peringatan` (hampir pasti keliru), atau `catatan` (patut dilihat). Satu rencana
dapat mengubah bobot sebuah aturan, atau mengabaikannya, dengan kunci `keparahan` di `renstra.yaml`. Aturan bertanda ✂
bertanya tentang yang tidak ada; aturan itu diam pada cuplikan (`cuplikan: ya`).
"""
