"""Files to plans."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from renstra.source import (
    MAX_BYTES,
    Document,
    Fault,
    KeyPath,
    SourceText,
    Span,
    is_too_large,
    read,
    read_file,
)
from renstra.source.tree import Tree
from renstra.workspace.blanks import blanks_of
from renstra.workspace.collector import paused_garbage_collector
from renstra.workspace.locate import PlanFiles, find_plans
from renstra.workspace.parent import attach_amended, attach_parents
from renstra.workspace.plan import FileFault, Plan, location, main_document
from renstra.workspace.validate import validate


@dataclass(frozen=True, slots=True)
class Workspace:
    """The plans that were loaded together."""

    plans: tuple[Plan, ...]

    @property
    def plan(self) -> Plan:
        """The only plan. Raises ``ValueError`` where there are several."""
        if len(self.plans) != 1:
            raise ValueError(f"the workspace holds {len(self.plans)} plans, not one")
        return self.plans[0]


def load(*paths: str | os.PathLike[str]) -> Workspace:
    """Load the plans at files, folders or glob patterns (default: the working folder).

    Whatever is wrong inside the files is kept with the plan for ``renstra.check``; nothing is printed.
    Raises ``WorkspaceError`` where a path does not exist or holds no plan.
    """
    return Workspace(tuple(iter_plans(paths or (".",))))


def iter_plans(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Plan]:
    """The plans at the paths, one after the other, so that thousands of them need not be held at once."""
    for files in find_plans(paths):
        yield load_plan(files)


def load_plan(files: PlanFiles, *, with_parent: bool = True) -> Plan:
    """Read, merge and validate the files of one plan, and the plans that it names: whom it serves, what it amends."""
    with paused_garbage_collector():
        plan = _load_plan(files)
        if with_parent:
            attach_parents(plan, files, _load_plan)
            attach_amended(plan, files, _load_plan)
    return plan


def _load_plan(files: PlanFiles) -> Plan:
    return assemble(str(files.folder), files.folder, read_documents(files.files))


def read_documents(files: Iterable[Path]) -> tuple[Document, ...]:
    """Files, read one by one; one that cannot be read is a document with a fault."""
    return tuple(_read(path) for path in files)


def with_documents(plan: Plan, documents: tuple[Document, ...]) -> Plan:
    """The plan as it is when its files hold these documents. The plans that it names stay as they were loaded."""
    again = assemble(plan.name, plan.folder, documents)
    return replace(again, induk=plan.induk, semula=plan.semula, parent_faults=plan.parent_faults)


def assemble(name: str, folder: Path, documents: tuple[Document, ...]) -> Plan:
    """Merge and validate the documents of one plan. There is at least one."""
    faults = [FileFault(document, fault) for document in documents for fault in document.faults]
    broken: set[KeyPath] = set().union(*(document.broken for document in documents))
    values: dict[str, Any] = {}
    home: dict[str, Document] = {}
    for document in documents:
        for key, value in document.tree.values.items():
            if key in home:
                faults.append(_in_two_files(document, home[key], key))
                broken.add((key,))
            else:
                values[key], home[key] = value, document
    blanks = [FileFault(document, fault) for document in documents for fault in blanks_of(document)]
    faults += blanks
    # Of a number that a comma inside {} cut in two, the first part is another number: it must not count.
    cut = [found for found in faults if found.fault.kind == "koma-dalam-kurung"]
    model, model_faults, model_broken = validate(values, [found.fault.path or () for found in (*blanks, *cut)])
    main = main_document(documents)
    unread = not all(document.complete for document in documents)
    for fault in model_faults:
        path = fault.path or ()
        if fault.kind == "kunci-wajib" and len(path) == 1 and (unread or not values):
            continue  # it may stand in the part that could not be read; an empty file is reported as such
        if any(path[:length] in broken for length in range(1, len(path) + 1)):
            continue
        document = home.get(str(path[0]), main) if path else main
        faults.append(FileFault(document, replace(fault, span=_span(document, fault))))
    return Plan(
        name=name,
        folder=folder,
        documents=documents,
        model=model,
        faults=tuple(faults),
        broken=frozenset(broken | model_broken),
        unread=unread,
    )


def _read(path: Path) -> Document:
    name = os.fspath(path)
    try:
        if is_too_large(path):
            return unreadable(name, "berkas-terlalu-besar", batas=MAX_BYTES // 1024 // 1024)
        return read(read_file(path, name))
    except OSError as error:
        return unreadable(name, "berkas-tak-terbaca", sebab=error.strerror or type(error).__name__, kode=error.errno)


def unreadable(name: str, kind: str, **params: Any) -> Document:
    """An empty document with one fault, which says why there is nothing in it."""
    fault = Fault(kind, Span(0, 0), None, params)
    return Document(SourceText(name, ""), Tree("", {}, [0]), (fault,), frozenset(), complete=False)


def _in_two_files(document: Document, first: Document, key: str) -> FileFault:
    place = location(first.source, first.tree.key_span((key,)))
    params = {"kunci": key, "berkas": Path(place.file).name, "baris": place.line}
    return FileFault(document, Fault("kunci-dua-berkas", document.tree.key_span((key,)), (key,), params), (place,))


def _span(document: Document, fault: Fault) -> Span:
    path = fault.path or ()
    if fault.kind in ("kunci-tak-dikenal", "bukan-tahun") or fault.params.get("di_kunci"):
        return document.tree.key_span(path)
    return document.tree.value_span(path)
