"""Findings that are accepted (``pengecualian.yaml``): which, where, why, and until when."""

from renstra.model.dasar import Bagian, Tanggal, Teks


class Pengecualian(Bagian):
    """An exception: findings of one rule at one place, or anywhere below it, that are accepted for a reason."""

    aturan: Teks
    """Code or name of the rule: ``PG002``, ``jumlah-kolom``."""
    pada: Teks | None = None
    """Address of the place; where left out, the whole plan: ``program.2.17.01.pagu.akhir``."""
    alasan: Teks | None = None
    """Why the finding is accepted. An exception without it is not in force."""
    sampai: Tanggal | None = None
    """Last day on which the exception is in force: ``2025-12-31``."""
