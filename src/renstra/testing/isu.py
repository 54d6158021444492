"""Chapter III: problems, other plans, issues, strengths and weaknesses."""

from renstra.model import IsuStrategis, Permasalahan, Swot, Telaahan
from renstra.testing import wording
from renstra.testing.maker import Maker


def problem(maker: Maker) -> Permasalahan:
    """Problems of one aspect."""
    return Permasalahan(aspek=maker.text(), masalah=maker.texts(), asal=maker.asal())


def studied(maker: Maker) -> Telaahan:
    """What another plan says."""
    return Telaahan(dokumen="RPJMN 2025-2029", uraian=maker.optional_text(2), butir=maker.texts(), asal=maker.asal())


def issue(maker: Maker) -> IsuStrategis:
    """A strategic issue."""
    return IsuStrategis(
        id=maker.identity("IS") if maker.chance(3) else None,
        uraian=maker.name(maker.pick(wording.ISSUE)),
        alasan=maker.optional_text(3),
        asal=maker.asal(),
    )


def swot(maker: Maker) -> Swot:
    """Strengths, weaknesses, opportunities, threats."""
    return Swot(
        kekuatan=maker.texts(),
        kelemahan=maker.texts(),
        peluang=maker.texts(),
        ancaman=maker.texts(),
        asal=maker.asal(),
    )
