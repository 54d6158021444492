"""``renstra schema``: the JSON Schema of a plan file."""

import codecs

from renstra.cli.arguments import Arguments
from renstra.cli.screen import Screen
from renstra.model.schema import json_schema_text


def command(arguments: Arguments, screen: Screen) -> int:
    """Print the JSON Schema; in ASCII where the stream is not UTF-8."""
    encoding = screen.stream.encoding or "utf-8"
    screen.write(json_schema_text(arguments.jenis, ascii_only=codecs.lookup(encoding).name != "utf-8"))
    return 0
