"""Faults: for every rule at least one minimal way to break a valid plan or its text, with the place of its finding."""

from functools import cache

from renstra.testing.fault.broken import Broken, Fault

__all__ = ["Broken", "Fault", "faults"]


@cache
def faults() -> tuple[Fault, ...]:
    """Every fault, family after family."""
    from renstra.testing.fault.bt import BT  # noqa: PLC0415 - the faults are many, and few tests need them
    from renstra.testing.fault.dk import DK  # noqa: PLC0415
    from renstra.testing.fault.ks import KS  # noqa: PLC0415
    from renstra.testing.fault.pb import PB  # noqa: PLC0415
    from renstra.testing.fault.pg import PG  # noqa: PLC0415
    from renstra.testing.fault.pk import PK  # noqa: PLC0415
    from renstra.testing.fault.rj import RJ  # noqa: PLC0415
    from renstra.testing.fault.rm import RM  # noqa: PLC0415
    from renstra.testing.fault.tg import TG  # noqa: PLC0415
    from renstra.testing.fault.tg_nilai import TG_NILAI  # noqa: PLC0415

    return tuple(fault for family in (BT, RJ, PG, KS, TG, TG_NILAI, RM, DK, PK, PB) for fault in family.faults)
