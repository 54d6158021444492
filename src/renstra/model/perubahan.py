"""An amended plan (*perubahan Renstra*): which plan it amends, and why each figure is another one now."""

from renstra.model.dasar import Bagian, Daftar, Teks


class Keterangan(Bagian):
    """The reason for changes: ``{pada: program.2.17.07, alasan: ...}`` covers the node and all that stands below it."""

    pada: Teks
    """The address of the place: of the amended plan, for what it no longer has of the old one."""
    alasan: Teks


class Perubahan(Bagian):
    """What makes a plan an amendment of another."""

    dari: Teks
    """The plan that is amended: its folder or file, relative to this folder, or ``REV:PATH`` of git."""
    peraturan: Teks | None = None
    """The regulation by which the amendment was adopted."""
    keterangan: Daftar[Keterangan] = ()
    catatan: Teks | None = None
