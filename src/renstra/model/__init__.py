"""Floor 2: what a Renstra is, as frozen pydantic models.

Holds: one module for each chapter of the document, the plan kinds, the JSON Schema made from them.
Must not import: anything above (``cascade``, ``ledger``, ``workspace``, ``checks`` ...); no input or output; no spans.

YAML key = Python attribute, in Indonesian and singular as the regulations say it. A model is lenient on purpose: it
refuses what cannot be read, while what is missing or contradictory is for the rules to say.
"""

from renstra.model.dasar import Bagian, Deret, DeretRupiah, DeretTarget, KunciDeret
from renstra.model.gambaran import (
    Capaian,
    Fakta,
    IndikatorCapaian,
    Organisasi,
    Pendahuluan,
    Pernyataan,
    Tabel,
    Tantangan,
    UnitOrganisasi,
)
from renstra.model.identitas import BidangUrusan, Daerah, Pengesahan, Periode
from renstra.model.iku import BarisIku, KelompokIku
from renstra.model.isu import IsuStrategis, Permasalahan, Swot, Telaahan
from renstra.model.kinerja import ArahKebijakan, Indikator, Sasaran, Strategi, Tujuan
from renstra.model.pendanaan import Kegiatan, Program, SubKegiatan
from renstra.model.pengecualian import Pengecualian
from renstra.model.perubahan import Keterangan, Perubahan
from renstra.model.rencana import Rencana, RencanaDaerah, Renstra, model_for
from renstra.model.skala_capaian import SKALA_CAPAIAN, AturanCapaian, SkalaCapaian, Tingkat, scale_of
from renstra.model.tata_letak import TATA_LETAK, TataLetak
from renstra.model.variabel import RencanaVariabel, Variabel

__all__ = [
    "SKALA_CAPAIAN",
    "TATA_LETAK",
    "ArahKebijakan",
    "AturanCapaian",
    "Bagian",
    "BarisIku",
    "BidangUrusan",
    "Capaian",
    "Daerah",
    "Deret",
    "DeretRupiah",
    "DeretTarget",
    "Fakta",
    "Indikator",
    "IndikatorCapaian",
    "IsuStrategis",
    "Kegiatan",
    "KelompokIku",
    "Keterangan",
    "KunciDeret",
    "Organisasi",
    "Pendahuluan",
    "Pengecualian",
    "Pengesahan",
    "Periode",
    "Permasalahan",
    "Pernyataan",
    "Perubahan",
    "Program",
    "Rencana",
    "RencanaDaerah",
    "RencanaVariabel",
    "Renstra",
    "Sasaran",
    "SkalaCapaian",
    "Strategi",
    "SubKegiatan",
    "Swot",
    "Tabel",
    "Tantangan",
    "TataLetak",
    "Telaahan",
    "Tingkat",
    "Tujuan",
    "UnitOrganisasi",
    "Variabel",
    "model_for",
    "scale_of",
]
