# SPDX-License-Identifier: MIT
"""Counts the work of the program's own code: the letters it copies and looks at, the items it goes through.

The modules are imported anew with a call around all that may look at much: joining, slicing, searching, methods of
texts and lists, loops, and the functions of `re`, whose steps `regex_steps` counts. Appending to a text counts as a
copy of it, whatever a particular Python makes of it.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from regex_steps import Steps, counted

_ROOT = Path(__file__).resolve().parents[1] / "desktop"
_TEXT = (str, bytes)
_LISTED = (str, bytes, list, tuple)
#: Methods that look at a few letters or items, whatever the length of what they belong to.
_CHEAP = frozenset(("startswith", "endswith", "append", "pop", "isalnum", "isdecimal", "removeprefix", "removesuffix"))
_CONSTANT = (len, isinstance, type, bool, next, iter, map, filter, zip, enumerate, range, getattr, hasattr)
_BOUNDED = ("find", "index", "count", "rfind")
_WAYS = frozenset(("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"))


class Work:
    """What was done so far."""

    def __init__(self) -> None:
        self.steps = Steps()

    def of(self, value: Any) -> Any:
        """A value that was made."""
        self.steps.count += 1 + (len(value) if isinstance(value, _LISTED) else 0)
        return value

    def each(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.steps.count += 1
            yield item

    def method(self, owner: Any, name: str, *args: Any, **named: Any) -> Any:
        function = getattr(owner, name)
        if owner is unicodedata and name == "normalize":
            self.steps.count += len(args[1]) + _moves(args[1])
        if owner is re and name in _WAYS:
            self._matched(re.compile(args[0], _flags(name, args, named)), name, args[2 if name == "sub" else 1], 0)
        elif isinstance(owner, _LISTED) and name not in _CHEAP:
            self._looked(owner, name, args)
        elif name == "pop" and isinstance(owner, list) and args:
            self.steps.count += len(owner)
        return self._made(function, args, named)

    def called(self, function: Callable[..., Any], *args: Any, **named: Any) -> Any:
        return self._made(function, args, named)

    def _made(self, function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        owner = getattr(function, "__self__", None)
        if isinstance(owner, re.Pattern):
            self._matched(owner, function.__name__, args[1 if function.__name__ == "sub" else 0], *args[1:2])
        elif not hasattr(function, "__code__") and function not in _CONSTANT:  # not of the program
            self.steps.count += sum(len(each) for each in args if isinstance(each, (*_LISTED, dict, set, frozenset)))
        result = function(*args, **named)
        self.steps.count += 1 + (len(result) if isinstance(result, _TEXT) else 0)
        return result

    def _looked(self, owner: Any, name: str, args: tuple[Any, ...]) -> None:
        if name in _BOUNDED and len(args) > 1 and isinstance(owner, str):
            found = getattr(owner, name)(*args)
            end = args[2] if len(args) > 2 else found if name == "find" and found >= 0 else len(owner)
            self.steps.count += max(0, min(end, len(owner)) - args[1])
        else:
            self.steps.count += len(owner)

    def _matched(self, pattern: re.Pattern[Any], name: str, said: Any, start: Any = 0) -> None:
        text = said.decode("latin-1") if isinstance(said, bytes) else said
        again = counted(pattern.pattern, pattern.flags & ~re.UNICODE)
        if name in ("match", "search") and isinstance(start, int):
            getattr(again, name)(text, self.steps, start)
        else:
            again.use(name if name in ("match", "search", "fullmatch") else "finditer", text, self.steps)

    def inside(self, value: Any, container: Any) -> bool:
        self.steps.count += 1 + (len(container) if isinstance(container, _LISTED) else 0)
        return value in container

    def joined(self, target: Any) -> None:
        """What a text is after something was appended to it."""
        self.steps.count += 1 + (len(target) if isinstance(target, _TEXT) else 0)


def _moves(text: str) -> int:
    """How often `unicodedata` may move a mark until all marks of each letter are in order."""
    runs = [0]
    for letter in text:
        runs.append(runs[-1] + 1 if unicodedata.combining(letter) else 0)
    return sum(runs)


def _flags(name: str, args: tuple[Any, ...], named: dict[str, Any]) -> int:
    place = {"sub": 4, "split": 3}.get(name, 2)
    return int(named.get("flags", args[place] if len(args) > place else 0))


# --- Counting by the source -------------------------------------------------------------------------------


class _Counting(ast.NodeTransformer):
    """Puts a call of the counter around what may look at much."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        return _call("of", node) if isinstance(node.op, ast.Add | ast.Mult | ast.Mod) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        self.generic_visit(node)
        return _call("of", node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.AST:
        node.value = self.visit(node.value)  # what stands behind the colon stays as it is
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        return _call("of", node) if isinstance(node.slice, ast.Slice) and isinstance(node.ctx, ast.Load) else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        function = node.func
        if isinstance(function, ast.Attribute):
            return _call("method", function.value, ast.Constant(function.attr), *node.args, keywords=node.keywords)
        if isinstance(function, ast.Name) and function.id in ("super", "locals"):
            return node
        return _call("called", function, *node.args, keywords=node.keywords)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if len(node.ops) > 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
            return node
        found = _call("inside", node.left, node.comparators[0])
        return found if isinstance(node.ops[0], ast.In) else ast.UnaryOp(ast.Not(), found)

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST | list[ast.AST]:
        self.generic_visit(node)
        read = ast.parse(ast.unparse(node.target), mode="eval").body
        return [node, ast.Expr(_call("joined", read))]

    def visit_For(self, node: ast.For) -> ast.AST:
        self.generic_visit(node)
        node.iter = _call("each", node.iter)
        return node

    def visit_While(self, node: ast.While) -> ast.AST:
        self.generic_visit(node)
        node.body.insert(0, ast.Expr(_call("of", ast.Constant(0))))
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        node.iter = _call("each", node.iter)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        body: list[Any] = []
        for each in node.body:  # neither decorators nor annotations
            found = self.visit(each)
            body += found if isinstance(found, list) else [found]
        node.body = body
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value:
            node.value = self.visit(node.value)
        return node


def _call(name: str, *args: ast.expr, keywords: list[ast.keyword] | None = None) -> ast.Call:
    counter = ast.Attribute(ast.Name("__work__", ast.Load()), name, ast.Load())
    return ast.Call(counter, list(args), keywords or [])


class _Loader(importlib.abc.SourceLoader):
    def __init__(self, path: str) -> None:
        self._path = path

    def get_filename(self, fullname: str) -> str:
        return self._path

    def get_data(self, path: str | bytes) -> bytes:
        return Path(str(path)).read_bytes()

    def get_code(self, fullname: str) -> Any:
        tree = _Counting().visit(ast.parse(self.get_data(self._path)))
        return compile(ast.fix_missing_locations(tree), f"<counted {fullname}>", "exec")


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        if not fullname.startswith("laufbild"):
            return None
        place = _ROOT.joinpath(*fullname.split("."))
        packed = place.is_dir()
        file = place / "__init__.py" if packed else place.with_suffix(".py")
        places = [str(place)] if packed else None
        return importlib.util.spec_from_file_location(
            fullname, file, loader=_Loader(str(file)), submodule_search_locations=places
        )


@contextmanager
def counting() -> Iterator[tuple[Work, Callable[[str], ModuleType]]]:
    """The work done from now on, and what imports a module so that its work counts."""
    work, finder = Work(), _Finder()
    before = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "laufbild"}
    builtins.__work__ = work  # type: ignore[attr-defined]
    sys.meta_path.insert(0, finder)
    try:
        yield work, importlib.import_module
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.partition(".")[0] == "laufbild"]:
            del sys.modules[name]
        sys.modules.update(before)
