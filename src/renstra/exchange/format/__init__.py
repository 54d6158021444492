"""The canonical layout of plan files, comments kept.

``nodes`` reads a text into parts with their places; ``remarks`` hangs comments and blank lines on them; ``kinds`` says
what the model expects at each place, and in which order keys stand; ``scalars`` writes one value, ``layout`` all of
them; ``formatting`` proves that the new text says what the old one said.

It reads the events of the parser itself. A library that keeps comments (ruamel.yaml) would be a second parser, which
reads some texts otherwise than this package does, and hangs comments on places of its own choice.
"""

from renstra.exchange.format.formatting import Formatted, Kept, format_plan, format_text

__all__ = ["Formatted", "Kept", "format_plan", "format_text"]
