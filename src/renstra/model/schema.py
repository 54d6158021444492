"""JSON Schema of one file of a plan, made from the model: for editors, and for tools that know JSON Schema.

A file may hold any of the top-level keys, since a plan can be split over files; so nothing is required at the top.
A text field takes any scalar, as the reader does; what a number, an amount or a target looks like is in the pattern
or the description of its field type. Descriptions are the docstrings of the classes and of their attributes, read
from the source of the class when the schema is made: loading the model stays free of them.
"""

import ast
import inspect
import json
import textwrap
from typing import Any, Literal

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from renstra.model.dasar import (
    Bagian,
    Bilangan,
    DeretRupiah,
    DeretTarget,
    Id,
    IsiTarget,
    Rujukan,
    Rupiah,
    Tanggal,
    Teks,
)
from renstra.model.rencana import Rencana, RencanaDaerah, Renstra

JenisSkema = Literal["renstra", "rpd"]

_MODELS: dict[str, type[Rencana]] = {"renstra": Renstra, "rpd": RencanaDaerah}
_SCALAR = ["string", "number", "boolean"]
_SHARED: dict[str, Any] = {
    "DeretRupiah": DeretRupiah,
    "DeretTarget": DeretTarget,
    "Rupiah": Rupiah,
    "Target": IsiTarget,
    "Bilangan": Bilangan,
    "Id": Id,
    "Rujukan": Rujukan,
    "Tanggal": Tanggal,
    "Teks": Teks,
}


def json_schema(jenis: JenisSkema = "renstra") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a file of a Renstra or Renja, or of an RPD or RPJMD.

    Raises ``OSError`` where the source of the model, which holds the descriptions, is not at hand.
    """
    model = _MODELS[jenis]
    schema = model.model_json_schema(schema_generator=_Generator)
    parts: dict[str, Any] = schema.pop("$defs")
    for part in _subclasses(Bagian):
        found = schema if part is model else parts.get(part.__name__)
        if found is not None:
            _describe(found, part)
    schema.pop("required", None)
    shared = {name: TypeAdapter(kind).json_schema(schema_generator=_Generator) for name, kind in _SHARED.items()}
    whole: dict[str, Any] = _shared_by_name({**schema, "$defs": parts}, shared)
    for name, definition in shared.items():
        if f"#/$defs/{name}" in json.dumps([whole, shared]):
            whole["$defs"][name] = _shared_by_name(definition, shared, top=True)
    whole["$defs"] = dict(sorted(whole["$defs"].items()))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole}


def json_schema_text(jenis: JenisSkema = "renstra", *, ascii_only: bool = False) -> str:
    """The JSON Schema as the text that ``renstra schema`` prints and that is kept under ``specs/schema``."""
    return json.dumps(json_schema(jenis), indent=2, ensure_ascii=ascii_only) + "\n"


class _Generator(GenerateJsonSchema):
    """Describes the text that the reader takes, where pydantic describes the values that the model holds."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        described = super().str_schema(schema)
        if "pattern" not in described:
            described["type"] = _SCALAR
        return described

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """YAML reads ``format: 1`` as a number."""
        numbers = [int(value) for value in schema["expected"] if str(value).isdecimal()]
        return {"enum": [*schema["expected"], *numbers]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key may be left out; where it stands it has a value."""
        return self.generate_inner(schema["schema"])

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """A validator that makes a part of a bare text, or an empty list of an empty value, widens the schema."""
        inner = self.generate_inner(schema["schema"])
        read: Any = schema["function"]["function"]
        if read("") == ():
            return {**inner, "type": ["array", "null"]} if inner.get("type") == "array" else inner
        return {"anyOf": [{"type": _SCALAR, "minLength": 1}, inner]} if isinstance(read("a"), dict) else inner

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        described = super().default_schema(schema)
        if not described.get("default"):
            described.pop("default", None)
        return described

    def field_title_should_be_set(self, schema: Any) -> bool:
        """A title that repeats the key says nothing."""
        return False


def _subclasses(part: type[Bagian]) -> list[type[Bagian]]:
    return [found for child in part.__subclasses__() for found in (child, *_subclasses(child))]


def _describe(schema: dict[str, Any], part: type[Bagian]) -> None:
    schema["description"] = _plain(inspect.getdoc(part) or "")
    for base in reversed(part.__mro__):
        if issubclass(base, Bagian):
            for name, text in attribute_docstrings(base).items():
                if name in schema["properties"]:
                    schema["properties"][name]["description"] = text


def attribute_docstrings(part: type) -> dict[str, str]:
    """Attribute -> the text that stands as a docstring below it in the source of the class."""
    body = ast.parse(textwrap.dedent(inspect.getsource(part))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for statement, below in zip(body.body, body.body[1:], strict=False):
        match statement, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str() as text)):
                found[name] = _plain(inspect.cleandoc(text))
            case _:
                pass
    return found


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "`").split())


def _shared_by_name(schema: Any, shared: dict[str, Any], *, top: bool = False) -> Any:
    """The schema with every part that equals a shared one replaced by a reference to it, its keys in fixed order."""
    if isinstance(schema, list):
        return [_shared_by_name(item, shared) for item in schema]
    if not isinstance(schema, dict):
        return schema
    name = None if top else _name_of(schema, shared)
    if name is not None:
        own = {key: schema[key] for key in ("description", "default") if key in schema}
        if own.get("description") == shared[name].get("description"):
            own.pop("description", None)
        return {"$ref": f"#/$defs/{name}", **own}
    first = [key for key in ("title", "description", "type") if isinstance(schema.get(key), str | list)]
    return {key: _shared_by_name(schema[key], shared) for key in dict.fromkeys((*first, *schema))}


def _name_of(schema: dict[str, Any], shared: dict[str, Any]) -> str | None:
    """The shared definition that says the same; of several the one that describes it the same."""
    bare = _bare(schema)
    names = [name for name, definition in shared.items() if bare == _bare(definition)]
    same = [name for name in names if schema.get("description") == shared[name].get("description")]
    return next(iter(same or names), None)


def _bare(schema: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in schema.items() if key not in ("description", "default")}
