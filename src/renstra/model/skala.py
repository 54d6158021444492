"""The scales whose grades can be targets, as data. Each is named by a value of ``Indikator.skala``."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale. ``predikat`` are its grades, best first; ``sebutan`` is grade -> its wording in full."""

    nama: str
    peraturan: str
    predikat: tuple[str, ...]
    sebutan: Mapping[str, str]

    def predikat_dari(self, teks: str) -> str | None:
        """The grade that a text means, by its letters or its wording; ``None`` where it is none of this scale.

        >>> SKALA["sakip"].predikat_dari("bb (sangat baik)"), SKALA["opini-bpk"].predikat_dari("Baik")
        ('BB', None)
        """
        bare = " ".join(teks.partition("(")[0].upper().split())
        if bare in self.predikat:
            return bare
        return next((grade for grade, wording in self.sebutan.items() if wording.upper() == bare), None)

    def mutu(self, teks: str) -> int | None:
        """How good a grade is: 0 for the worst, more for better; ``None`` where it is none of this scale."""
        grade = self.predikat_dari(teks)
        return len(self.predikat) - 1 - self.predikat.index(grade) if grade is not None else None


def _skala(nama: str, peraturan: str, **sebutan: str) -> Skala:
    return Skala(nama, peraturan, tuple(sebutan), MappingProxyType(sebutan))


SKALA: Mapping[str, Skala] = MappingProxyType(
    {
        "sakip": _skala(
            "predikat evaluasi AKIP",
            "PermenPANRB 88/2021",
            AA="Sangat Memuaskan",
            A="Memuaskan",
            BB="Sangat Baik",
            B="Baik",
            CC="Cukup",
            C="Kurang",
            D="Sangat Kurang",
        ),
        "opini-bpk": _skala(
            "opini BPK",
            "UU 15/2004",
            WTP="Wajar Tanpa Pengecualian",
            WDP="Wajar Dengan Pengecualian",
            TW="Tidak Wajar",
            TMP="Tidak Menyatakan Pendapat",
        ),
        "predikat-86-2017": _skala(
            "predikat kinerja",
            "Permendagri 86/2017",
            ST="Sangat Tinggi",
            T="Tinggi",
            S="Sedang",
            R="Rendah",
            SR="Sangat Rendah",
        ),
        "pelayanan-publik": _skala(
            "mutu pelayanan",
            "PermenPANRB 14/2017",
            A="Sangat Baik",
            B="Baik",
            C="Kurang Baik",
            D="Tidak Baik",
        ),
    }
)
"""``Indikator.skala`` -> the scale."""
