"""PyYAML's parser in Python, brought to read exactly what libyaml 0.2 reads.

The two were one program once and have drifted apart: over tabs between tokens, block scalar headers, ``:`` before
``]``, tags, directives, escapes of what is no character. A plan must not load on one machine and fail on another, so
the scanning functions that differ are written again here, after libyaml's ``scanner.c``.
"""

# mypy: allow-untyped-calls
# (the stubs of PyYAML's scanner and parser have no types)

import re
from typing import Any

from yaml.events import ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import DirectiveToken, FlowEntryToken, FlowSequenceEndToken, ScalarToken, TagToken, ValueToken

_MAX_FLOW_LEVEL = 1000
_BREAKS = "\r\n\x85\u2028\u2029"
_BLANKZ = f"\0 \t{_BREAKS}"

_SPACES = re.compile(" *")
_SPACES_AND_TABS = re.compile("[ \t]*")
_REST_OF_LINE = re.compile(f"[^\0{_BREAKS}]*")
_PLAIN_IN_BLOCK = re.compile(f"(?:[^{_BLANKZ}:]|:(?![{_BLANKZ}]))*")
_PLAIN_IN_FLOW = re.compile(rf"(?:[^{_BLANKZ}:,\[\]{{}}]|:(?![{_BLANKZ},?\[\]{{}}]))*")
_QUOTED = re.compile(f"[^'\"\\\\{_BLANKZ}]*")
_ESCAPE = re.compile(r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}")
_BLOCK_HEADER = re.compile(r"(?:(?P<c1>[+-])(?P<i1>[0-9])?|(?P<i2>[0-9])(?P<c2>[+-])?)?")
_HEX = "[0-9A-Fa-f]"
_TAIL = f"%[89ABab]{_HEX}"
_URI = (
    rf"(?:[0-9A-Za-z_\-;/?:@&=+$.!~*'()]|%[0-7]{_HEX}|%[CDcd]{_HEX}{_TAIL}"
    rf"|%[Ee]{_HEX}(?:{_TAIL}){{2}}|%[Ff][0-7](?:{_TAIL}){{3}})"
)
_URI_IN_BRACKETS = rf"(?:{_URI}|[,\[\]])+"
_VERBATIM_TAG = re.compile(rf"!<(?P<suffix>{_URI_IN_BRACKETS})>")
_TAG = re.compile(rf"(?P<handle>![0-9A-Za-z_-]*!|!)(?P<suffix>{_URI}*)")
_VERSION = re.compile(r"[ \t]*(?P<major>[0-9]{1,9})\.(?P<minor>[0-9]{1,9})")
_TAG_DIRECTIVE = re.compile(
    rf"[ \t]*(?P<handle>!(?:[0-9A-Za-z_-]*!)?)[ \t]+(?P<prefix>{_URI_IN_BRACKETS})(?=[{_BLANKZ}])"
)
_DIRECTIVE_NAME = re.compile(f"%(YAML|TAG)(?=[{_BLANKZ}])")


class PureParser(Reader, Scanner, Parser):
    """Reader, scanner and parser without PyYAML's composer and constructor."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Go past what ``pattern`` matches here and give it back."""
        match = pattern.match(self.buffer, self.pointer)
        assert match is not None  # the patterns match the empty text
        self.forward(match.end() - self.pointer)
        return match.group()

    def fetch_stream_end(self) -> None:
        """A key that must have its ``:`` is missed at the end of the text too, whatever bracket is open there."""
        for key in self.possible_simple_keys.values():
            if key.required:
                raise self._refuse("while scanning a simple key", key.mark, "could not find expected ':'")
        Scanner.fetch_stream_end(self)

    def fetch_flow_collection_start(self, TokenClass: Any) -> None:  # noqa: N803
        if self.flow_level + 1 >= _MAX_FLOW_LEVEL:
            raise self._refuse("while increasing flow level", self.get_mark(), "exceeded maximum nesting depth")
        Scanner.fetch_flow_collection_start(self, TokenClass)

    def _refuse(self, context: str | None, start: Any, problem: str) -> ScannerError:
        return ScannerError(context, start, problem, self.get_mark())

    def _at_document_mark(self) -> bool:
        return self.column == 0 and self.prefix(3) in ("---", "...") and self.peek(3) in _BLANKZ

    def scan_to_next_token(self) -> None:
        """Tabs separate tokens wherever they cannot be taken for indentation."""
        while True:
            self._skip(_SPACES_AND_TABS if self.flow_level or not self.allow_simple_key else _SPACES)
            if self.peek() == "#":
                self._skip(_REST_OF_LINE)
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """Tabs are blanks like any other; only in the indentation of a further line they are refused."""
        start = end = self.get_mark()
        indent = self.indent + 1
        content = _PLAIN_IN_FLOW if self.flow_level else _PLAIN_IN_BLOCK
        chunks: list[str] = []
        between = ""
        after_break = False
        while not self._at_document_mark() and self.peek() != "#":
            if chunk := self._skip(content):
                chunks += (between, chunk)
                end = self.get_mark()
                after_break = False
            if self.flow_level and self.peek() == ":" and self.peek(1) not in _BLANKZ:
                raise self._refuse("while scanning a plain scalar", start, "found unexpected ':'")
            if not chunk or self.peek() not in f" \t{_BREAKS}":
                break
            between, after_break = self._scan_between(start, indent)
            if not self.flow_level and self.column < indent:
                break
        if after_break:
            self.allow_simple_key = True
        return ScalarToken("".join(chunks), True, start, end)

    def _scan_between(self, start: Any, indent: int) -> tuple[str, bool]:
        """Blanks and line breaks within a plain scalar: what they become, and whether a line was broken."""
        blanks = self._skip(_SPACES_AND_TABS)
        first_break = self.scan_line_break()
        if not first_break:
            return blanks, False
        more = ""
        while True:
            if self.peek() == "\t" and self.column < indent:
                raise self._refuse("while scanning a plain scalar", start, "found a tab that violates indentation")
            if self.peek() in " \t":
                self.forward()
            elif line_break := self.scan_line_break():
                more += line_break
            else:
                break
        return (more or " ") if first_break == "\n" else first_break + more, True

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        """The header may be followed by a comment at once, or by tabs."""
        match = _BLOCK_HEADER.match(self.buffer, self.pointer)
        assert match is not None  # the pattern matches the empty text
        if "0" in (match["i1"], match["i2"]):
            self.forward(match.group().index("0"))
            raise self._refuse("while scanning a block scalar", start_mark, "found an indentation equal to 0")
        self.forward(match.end() - self.pointer)
        chomping, increment = match["c1"] or match["c2"], match["i1"] or match["i2"]
        return None if chomping is None else chomping == "+", None if increment is None else int(increment)

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:
        self._skip(_SPACES_AND_TABS)
        if self.peek() == "#":
            self._skip(_REST_OF_LINE)
        if self.peek() not in f"\0{_BREAKS}":
            raise self._refuse("while scanning a block scalar", start_mark, "expected a comment or a line break")
        self.scan_line_break()
        self._block_start = start_mark

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        breaks: list[str] = []
        deepest, end = 0, self.get_mark()
        while True:
            self._skip(_SPACES)
            deepest = max(deepest, self.column)
            self._refuse_tab_in_block()
            if not (line_break := self.scan_line_break()):
                return breaks, deepest, end
            breaks.append(line_break)
            end = self.get_mark()

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Any]:
        breaks: list[str] = []
        end = self.get_mark()
        while True:
            while self.column < indent and self.peek() == " ":
                self.forward()
            if self.column < indent:
                self._refuse_tab_in_block()
            if not (line_break := self.scan_line_break()):
                return breaks, end
            breaks.append(line_break)
            end = self.get_mark()

    def _refuse_tab_in_block(self) -> None:
        if self.peek() == "\t":
            raise self._refuse("while scanning a block scalar", self._block_start, "found a tab in the indentation")

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        """An escape must name a character: ``\\ud800`` and ``\\U00110000`` are none."""
        chunks = []
        while True:
            chunks.append(self._skip(_QUOTED))
            sign = self.peek()
            if not double and sign == "'" and self.peek(1) == "'":
                chunks.append("'")
                self.forward(2)
            elif (double and sign == "'") or (not double and sign in '"\\'):
                chunks.append(sign)
                self.forward()
            elif double and sign == "\\":
                chunks += self._scan_escape(start_mark)
            else:
                return chunks

    def _scan_escape(self, start_mark: Any) -> list[str]:
        sign = self.peek(1)
        if sign in _BREAKS:
            self.forward()
            self.scan_line_break()
            breaks: list[str] = self.scan_flow_scalar_breaks(True, start_mark)
            return breaks
        if sign in self.ESCAPE_REPLACEMENTS:
            self.forward(2)
            return [self.ESCAPE_REPLACEMENTS[sign]]
        match = _ESCAPE.match(self.buffer, self.pointer + 1)
        value = int(match.group()[1:], 16) if match else -1
        if match is None or 0xD800 <= value <= 0xDFFF or value > 0x10FFFF:
            raise self._refuse("while scanning a quoted scalar", start_mark, "found an unknown escape")
        self.forward(match.end() - self.pointer)
        return [chr(value)]

    def scan_tag(self) -> TagToken:
        start = self.get_mark()
        pattern = _VERBATIM_TAG if self.peek(1) == "<" else _TAG
        match = pattern.match(self.buffer, self.pointer)
        handle = match["handle"] if match and pattern is _TAG else None
        if match is None or (handle not in (None, "!") and not match["suffix"]):
            raise self._refuse("while scanning a tag", start, "did not find expected tag URI")
        self.forward(match.end() - self.pointer)
        if self.peek() not in _BLANKZ and not (self.flow_level and self.peek() == ","):
            raise self._refuse("while scanning a tag", start, "did not find expected whitespace or line break")
        suffix = _unescape(match["suffix"])
        return TagToken((handle, suffix) if suffix else (None, "!"), start, self.get_mark())

    def scan_directive(self) -> DirectiveToken:
        """``%YAML`` and ``%TAG`` alone are known; blanks may be tabs."""
        start = self.get_mark()
        name = _DIRECTIVE_NAME.match(self.buffer, self.pointer)
        pattern = _VERSION if name and name[1] == "YAML" else _TAG_DIRECTIVE
        match = pattern.match(self.buffer, name.end()) if name else None
        if name is None or match is None:
            raise self._refuse("while scanning a directive", start, "found an unknown directive")
        self.forward(match.end() - self.pointer)
        end = self.get_mark()
        self._skip(_SPACES_AND_TABS)
        if self.peek() == "#":
            self._skip(_REST_OF_LINE)
        if self.peek() not in f"\0{_BREAKS}":
            raise self._refuse("while scanning a directive", start, "expected a comment or a line break")
        self.scan_line_break()
        value: tuple[Any, Any]
        if pattern is _VERSION:
            major, minor = int(match["major"]), int(match["minor"])
            value = (major if minor in (1, 2) else 0, minor)  # the parser refuses what is not version 1
        else:
            value = (match["handle"], _unescape(match["prefix"]))
        return DirectiveToken(name[1], value, start, end)

    def parse_flow_sequence_entry_mapping_key(self) -> Any:
        """libyaml takes the token behind an empty ``?`` for its ``:``, be it that or a comma."""
        self.get_token()
        if not self.check_token(ValueToken, FlowEntryToken, FlowSequenceEndToken):
            self.states.append(self.parse_flow_sequence_entry_mapping_value)
            return self.parse_flow_node()
        self.state = self.parse_flow_sequence_entry_mapping_value
        if self.check_token(FlowSequenceEndToken):
            return self.process_empty_scalar(self.peek_token().start_mark)
        return self.process_empty_scalar(self.get_token().end_mark)

    def parse_flow_mapping_key(self, first: bool = False) -> Any:
        """libyaml puts the key that is missing behind a ``?`` before the next token."""
        event = Parser.parse_flow_mapping_key(self, first)
        if isinstance(event, ScalarEvent) and event.start_mark == event.end_mark:
            event.start_mark = event.end_mark = self.peek_token().start_mark
        return event


def _unescape(uri: str) -> str:
    """``%41`` is ``A``. Raises ``UnicodeDecodeError`` where the bytes are no UTF-8."""
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), uri.encode())
    return raw.decode()
