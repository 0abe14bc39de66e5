# SPDX-License-Identifier: MIT
"""Collects every regular expression of the program from its source, with the way in which it is used."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parents[1] / "desktop" / "laufbild"
_WAYS = {"match": "match", "fullmatch": "fullmatch", "search": "search", "sub": "finditer", "split": "finditer",
         "findall": "finditer", "finditer": "finditer", "subn": "finditer"}  # fmt: skip
#: What stands for a pattern in a function, by module and expression, as the source alone doesn't tell its value.
_LOCAL = {
    ("core.model.fields", "compared"): "_COMPARES.values()",
    ("core.model.fields", "readable"): "_READS.values()",
    ("core.text.language_guess", "f'\\\\b(?:{words})\\\\b'"):
        "[rf'\\b(?:{words})\\b' for words in _SMALL.values()]",
    ("core.codec.cell_dates", "separators"): "_SEPARATORS",
    ("core.codec.cell_dates", "form"): "[form.pattern for form in _FORMS]",
    ("core.personal.backup_files", "re.escape(path.stem) + _NAME + re.escape(path.suffix)"):
        "['name' + _NAME + '.sqlite']",
    ("core.export.csv_cells", "b'[\"\\r\\n]|' + re.escape(self._separator)"): "[b'[\"\\r\\n]|;']",
    ("core.lists.prose_lines", "marks[mark]"): "_CLOSES_BOLD.values()",
    ("core.lists.prose_lines", "f'(?:{either})(?=\\\\S)'"): r"[r'(?:\*\*|__)(?=\S)', r'(?:__)(?=\S)']",
    ("core.files.scratch", "name"): "importlib.import_module('laufbild.system.profile_files')._DRAFTS.values()",
    ("ui.film_form.form_values", "';' if ';' in text else ','"): "[';', ',']",
}  # fmt: skip
#: How a compiled pattern is used where neither its name nor what stands behind it tells that.
_USED = {("i18n.dates", "_FORMS"): "fullmatch", ("core.codec.cell_dates", "_FORMS"): "fullmatch"}


class Used(NamedTuple):
    """A pattern, its flags, and the function of `re` that it goes to; `module` and `line` are where."""

    module: str
    line: int
    pattern: str | bytes
    flags: int
    way: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line}:{self.pattern!r:.60}"


def used_patterns() -> Iterator[Used]:
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "import re\n" in source:
            name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
            yield from _of_module(name, source)


def _of_module(name: str, source: str) -> Iterator[Used]:
    module = importlib.import_module(f"laufbild.{name}")
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _function(node) in (*_WAYS, "compile"):
            way = _WAYS.get(_function(node)) or _way_of_compiled(name, node, parents, source)
            for pattern in _values(name, module, node.args[0]):
                yield Used(name, node.lineno, pattern, _flags(module, node), way)


def _function(node: ast.Call) -> str:
    """ "match" of `re.match(…)`, "" of another call."""
    function = node.func
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "re":
        return function.attr
    return ""


def _values(name: str, module: ModuleType, node: ast.expr) -> list[str | bytes]:
    spelled = _LOCAL.get((name, ast.unparse(node)))
    if spelled:
        return list(eval(spelled, {**vars(module), "importlib": importlib}))
    return [eval(ast.unparse(node), vars(module))]


def _flags(module: ModuleType, node: ast.Call) -> int:
    function = _function(node)
    places = {"sub": 4, "subn": 4, "split": 3, "compile": 1}
    given = [*node.args[places.get(function, 2) :], *(each.value for each in node.keywords if each.arg == "flags")]
    return int(eval(ast.unparse(given[0]), vars(module))) if given else 0


def _way_of_compiled(name: str, node: ast.AST, parents: dict[ast.AST, ast.AST], source: str) -> str:
    """How a compiled pattern is used: `re.compile(…).match`, or `NAME.match` anywhere in its module."""
    parent = parents[node]
    if isinstance(parent, ast.Attribute):
        return _WAYS[parent.attr]
    while not isinstance(parent, ast.Assign):
        parent = parents[parent]
    target = ast.unparse(parent.targets[0])
    used = re.search(rf"\b{target}\.({'|'.join(_WAYS)})\(", source)
    return _WAYS[used[1]] if used else _USED[name, target]
