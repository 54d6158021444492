"""One scalar in the canonical form of its kind; what says something by its form keeps it."""

from renstra.exchange.format.kinds import Kind
from renstra.exchange.format.nodes import CannotKeep, Scalar
from renstra.exchange.scalar import is_taken_for_other, quoted, rupiah_scalar, text_scalar
from renstra.quantity import QuantityError, parse_rupiah

_FLOW_SIGNS = frozenset(",[]{}")
_INDENT = "  "


def scalar_lines(scalar: Scalar, kind: Kind, *, figures: bool) -> list[str]:
    """The lines of a scalar in a block: the first behind its key, the others indented from where its key stands.

    Rupiah gets underscores, but not between quotation marks: that is how a figure is quoted as it is printed
    (``figures`` changes those too). A text that another reader would take for a number or a truth value gets quotation
    marks, single ones become double where nothing has to be escaped. All else is as it was written.
    """
    if scalar.style in ("|", ">"):
        return _block(scalar)
    if "\n" in scalar.raw or "\r" in scalar.raw:
        first, *rest = scalar.raw.splitlines()
        return [first.rstrip(), *(f"{_INDENT}{line.strip()}" if line.strip() else "" for line in rest)]
    return [_one_line(scalar, kind, figures=figures)]


def flow_scalar(scalar: Scalar, kind: Kind, *, figures: bool) -> str | None:
    """A scalar as it stands in brackets, ``None`` where it cannot stand there on one line."""
    if scalar.style in ("|", ">") or "\n" in scalar.raw or "\r" in scalar.raw or not (scalar.value or scalar.style):
        return None
    text = _one_line(scalar, kind, figures=figures)
    return quoted(scalar.value) if not scalar.style and not _FLOW_SIGNS.isdisjoint(text) else text


def key_text(key: Scalar, *, flow: bool = False) -> str:
    """A key: without quotation marks where it is safe without, years always."""
    if not key.style and (not flow or _FLOW_SIGNS.isdisjoint(key.raw)):
        return key.raw
    return key.value if key.value.isascii() and key.value.isdecimal() else text_scalar(key.value, flow=flow)


def _one_line(scalar: Scalar, kind: Kind, *, figures: bool) -> str:
    if kind == "rupiah" and (figures or not scalar.style):
        try:
            amount = parse_rupiah(scalar.value)
        except QuantityError:
            amount = None
        if amount is not None:
            return rupiah_scalar(amount)
    if not scalar.style:
        return quoted(scalar.value) if kind == "teks" and is_taken_for_other(scalar.value) else scalar.raw
    if scalar.style == "'" and "\\" not in scalar.value and '"' not in scalar.value and scalar.value.isprintable():
        return quoted(scalar.value)
    return scalar.raw


def _block(scalar: Scalar) -> list[str]:
    header, *lines = scalar.raw.splitlines()
    header = header.rstrip()
    if header not in ("|", ">", "|-", ">-") or any("\t" in line[: len(line) - len(line.lstrip())] for line in lines):
        raise CannotKeep("teks-blok")
    if len(header) == 1 and scalar.value and not scalar.value.endswith("\n"):
        header += "-"  # the file ends within it, without a line end
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    return [header, *(f"{_INDENT}{line[indent:]}" if len(line) > indent else "" for line in lines)]
