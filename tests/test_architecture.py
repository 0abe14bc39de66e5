# SPDX-License-Identifier: MIT
"""Reads the source, and holds what import-linter cannot: what is loaded at once, and the size of the rooms."""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "desktop"
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.glob("laufbild/**/*.py"))
}
CORE = [name for name in MODULES if name.startswith("laufbild.core")]
WINDOW = [name for name in MODULES if name.startswith("laufbild.ui")]
#: Beside the window these know Qt.
QT = {"laufbild.app", "laufbild.system.crash_report", "laufbild.system.worker"}
#: The door to threads, the crash dialog, and the check that reports every failure by name.
CATCHING = {"laufbild.system.worker", "laufbild.system.crash_report", "laufbild.cli.selftest"}
#: What writes a catalogue needs sets from the start, and is needed by nothing that only shows one.
BUILDING = {
    f"laufbild.core.build.{name}"
    for name in ("postings", "order_index", "value_index", "word_index", "word_writer", "word_worker", "writer")
}
#: Imported only to build.
LATE = {"laufbild.core.tables.catalogue_build"}
#: Modules of a package, besides the packages in it.
LARGEST_ROOM = 16
every_module = pytest.mark.parametrize("module", MODULES)


@functools.cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def names_in(node: ast.AST) -> Iterator[str]:
    """What an import imports, as whole names: "from laufbild import paths" → laufbild, laufbild.paths."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        assert node.module and not node.level, "relative import"
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


@functools.cache
def imported(module: str) -> frozenset[str]:
    """All that a module imports, wherever that stands."""
    return frozenset(name for node in ast.walk(tree_of(module)) for name in names_in(node))


@functools.cache
def imported_at_once(module: str) -> frozenset[str]:
    """All that importing a module imports: not what stands in a function or is there for the types only."""
    return frozenset(_at_once(tree_of(module)))


def _at_once(node: ast.AST) -> Iterator[str]:
    yield from names_in(node)
    for child in ast.iter_child_nodes(node):
        typing_only = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
        if not typing_only and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _at_once(child)


def inside(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def test_each_room_holds_what_one_concern_needs() -> None:
    """What knows what is checked by import-linter, from pyproject.toml."""
    rooms = Counter(str(path.parent.relative_to(SOURCE)) for path in MODULES.values() if path.name != "__init__.py")
    assert {room: count for room, count in rooms.items() if count > LARGEST_ROOM} == {}


def test_no_two_modules_have_the_same_name() -> None:
    names = Counter(path.stem for path in MODULES.values() if path.name != "__init__.py")
    assert [name for name, count in names.items() if count > 1] == []


@every_module
def test_only_who_starts_the_program_knows_the_app(module: str) -> None:
    starting = {"laufbild.app", "laufbild.__main__", "laufbild.cli.command_line", "laufbild.cli.selftest"}
    assert module in starting or "laufbild.app" not in imported(module)
    assert "laufbild.app" not in imported_at_once(module)


@every_module
def test_what_works_without_a_window_loads_no_qt(module: str) -> None:
    loads_qt = any(inside(name, "PySide6") or inside(name, "laufbild.ui") for name in imported_at_once(module))
    assert not loads_qt or module in QT or module in WINDOW


@every_module
def test_sets_are_loaded_when_they_are_needed(module: str) -> None:
    assert module in BUILDING or "pyroaring" not in imported_at_once(module)
    assert module in BUILDING or BUILDING.isdisjoint(imported_at_once(module)) or module in LATE


@every_module
def test_everything_is_caught_only_where_nothing_else_would(module: str) -> None:
    handlers = [node for node in ast.walk(tree_of(module)) if isinstance(node, ast.ExceptHandler)]
    swallowing = [h for h in handlers if h.type is None or ast.unparse(h.type) in ("Exception", "BaseException")]
    raising = [h for h in swallowing if any(isinstance(node, ast.Raise) for node in ast.walk(h))]
    assert swallowing == raising or module in CATCHING


@every_module
def test_answers_of_work_in_steps_are_taken_in_one_place(module: str) -> None:
    handlers = [node for node in ast.walk(tree_of(module)) if isinstance(node, ast.ExceptHandler)]
    assert not [h for h in handlers if h.type and "StopIteration" in ast.unparse(h.type)]


@every_module
def test_each_module_says_its_licence_and_what_it_is_for(module: str) -> None:
    assert MODULES[module].read_text(encoding="utf-8").startswith('# SPDX-License-Identifier: MIT\n"""')
    assert (ast.get_docstring(tree_of(module)) or "").strip()


@every_module
def test_names_are_imported_by_name(module: str) -> None:
    assert not [name for name in imported(module) if name.endswith(".*")]


def test_all_modules_were_read() -> None:
    assert {"laufbild.app", "laufbild.cli.command_line", "laufbild.__main__"} <= set(MODULES)
    assert len(CORE) > 10 and WINDOW


# --- What writes files ------------------------------------------------------------------------------------

#: Functions of `os` and `shutil`, and methods of any name's, that make, fill or move a file.
_FUNCTIONS = {
    "os": {"open", "replace", "rename", "renames", "link", "symlink", "truncate"},
    "shutil": {"copy", "copy2", "copyfile", "copytree", "move"},
}
_METHODS = {
    "write_text", "write_bytes", "touch", "symlink_to", "hardlink_to", "extract", "extractall", "save", "mkstemp",
    "mkdtemp", "NamedTemporaryFile", "TemporaryDirectory", "TemporaryFile", "FileHandler", "QFile", "QSaveFile",
}  # fmt: skip
#: What is called so and is something else, such as a painter's state.
_OTHER = {
    "laufbild.app": {"save"},  # the settings, and a picture into memory
    "laufbild.cli.selftest": {"save"},  # a book, into a temporary folder
    "laufbild.ui.film_form.editor_place": {"save"},
    "laufbild.ui.widgets.glyphs": {"save"},
    "laufbild.ui.marks.marks_controller": {"save"},
    "laufbild.ui.marks.note_field": {"save"},
    "laufbild.ui.films_table.table_delegate": {"save"},
    "laufbild.ui.views.view_panel": {"replace"},
}
#: The files the program keeps for itself, and its temporary ones. The door for all others is `output`.
_INTERNAL = {
    "laufbild.core.files.output": {"write_bytes", "os.replace", "shutil.copy2", "os.open"},
    "laufbild.core.export.writer_of_files": {"open"},  # a draft of `output`
    "laufbild.core.backup.exchange": {"open"},  # a draft of `output`
    "laufbild.core.build.writer": {"open", "os.replace"},  # an index, or a draft of `output`
    "laufbild.core.library.own_films_index": {"replace"},  # an index
    "laufbild.core.files.scratch": {"write_bytes", "os.open"},
    "laufbild.core.export.spill_order": {"TemporaryFile"},
    "laufbild.core.export.export_worker": {"open"},  # in a temporary folder
    "laufbild.core.build.postings": {"TemporaryFile"},
    "laufbild.core.files.spool": {"open"},  # in a temporary folder
    "laufbild.core.personal.backup_files": {"open", "os.link", "os.replace", "touch"},
    "laufbild.core.backup.backup_restore": {"os.link", "shutil.copyfile"},
    "laufbild.cli.command_line": {"os.open"},  # nowhere
    "laufbild.system.crash_report": {"replace", "FileHandler"},  # the log
    "laufbild.system.single_instance": {"write_text", "os.open"},
    "laufbild.settings": {"write_text"},
    "laufbild.core.files.small_files": {"open", "os.replace", "os.open"},  # in the profile
    "laufbild.ui.state.drafts": {"write_text", "os.replace"},
    "laufbild.ui.personal.backup_service": {"write_text"},  # in the profile: which catalogue came with the program
}


def _writing(call: ast.Call) -> str:
    """The name of a call that may write a file, "" for any other."""
    owner, _, name = ast.unparse(call.func).rpartition(".")
    if name in _FUNCTIONS.get(owner, ()):
        return f"{owner}.{name}"
    if name in _METHODS:
        return name
    if name in ("replace", "rename") and len(call.args) == 1 and not call.keywords:  # a path's; a text's takes two
        return name
    modes = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    said = (str(mode.value) for mode in modes if isinstance(mode, ast.Constant))
    writes = any(re.fullmatch("[rbt]*[wax+][wabxt+]*", mode) for mode in said)
    return name if writes and name in ("open", "fdopen") else ""


@every_module
def test_what_the_user_names_is_written_through_one_door(module: str) -> None:
    found = {_writing(node) for node in ast.walk(tree_of(module)) if isinstance(node, ast.Call)} - {""}
    assert found == _INTERNAL.get(module, set()) | _OTHER.get(module, set())


def test_the_door_is_found_by_what_it_calls() -> None:
    said = "open(a, 'w'); a.open('r+b'); a.open(mode='x'); os.open(a); a.replace(b); a.write_text(b); shutil.move(a, b)"
    reads = "open(a); a.open('rb'); a.open(encoding='utf-8'); text.replace(a, b); os.path.join(a)"
    calls = [node for node in ast.walk(ast.parse(said)) if isinstance(node, ast.Call)]
    assert sorted(map(_writing, calls)) == [
        "open", "open", "open", "os.open", "replace", "shutil.move", "write_text",
    ]  # fmt: skip
    assert not any(_writing(node) for node in ast.walk(ast.parse(reads)) if isinstance(node, ast.Call))
