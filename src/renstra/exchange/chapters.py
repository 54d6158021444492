"""Which file of a plan folder holds which chapters, in the order of the document."""

FILES: dict[str, tuple[str, ...]] = {
    "gambaran.yaml": (
        "organisasi", "pegawai", "aset", "capaian", "kelompok_sasaran", "fakta", "tantangan",
    ),
    "isu.yaml": ("permasalahan", "telaahan", "isu_strategis", "swot"),
    "kinerja.yaml": ("tujuan",),
    "pendanaan.yaml": ("pagu", "program"),
    "iku.yaml": ("iku",),
    "data.yaml": ("variabel",),
    "pengecualian.yaml": ("pengecualian",),
    "perubahan.yaml": ("perubahan",),
}  # fmt: skip
"""File -> its top-level keys; every other key stands in the identity file."""
