# SPDX-License-Identifier: MIT
"""The program's texts: found in its source, kept in Qt Linguist's .ts files, compiled to JSON it reads."""

import ast
import json
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_MARKERS = {"translate", "QT_TRANSLATE_NOOP"}
_DROPPED = {"vanished", "obsolete"}
_FREE_FIELDS = {"Dates"}  # a date is written with other parts in each language
_PLURAL_FORMS = {"de": 2, "ru": 3, "en": 2}  # as Qt counts them


class TranslationError(Exception):
    """A translation that can't be shipped; its text is one sentence for whoever builds."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text as the source asks for it."""

    context: str
    text: str
    comment: str = ""
    plural: bool = False

    def __str__(self) -> str:
        return f"“{self.text}” in {self.context}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A text as a .ts file holds it; a plural has a form for each number of its language."""

    message: Message
    forms: tuple[str, ...]
    finished: bool


def compile_translations(source: Path, target: Path) -> None:
    """Write XX.json for each laufbild_XX.ts of source: {context: {text: translation or [plural forms]}}."""
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob("laufbild_*.ts")):
        language = _language(file)
        text = json.dumps(_compiled(file), ensure_ascii=False, indent=1, sort_keys=True)
        (target / f"{language}.json").write_text(text + "\n", encoding="utf-8")


def _language(file: Path) -> str:
    return file.stem.removeprefix("laufbild_")


def _compiled(file: Path) -> dict[str, dict[str, str | list[str]]]:
    contexts: dict[str, dict[str, str | list[str]]] = {}
    for entry in entries(file):
        _check(file, entry)
        message = entry.message
        texts = contexts.setdefault(message.context, {})
        value = list(entry.forms) if message.plural else entry.forms[0]
        if texts.setdefault(message.text, value) != value:
            raise TranslationError(f"{file.name}: {message} has two translations; give each its own context.")
    return contexts


def _check(file: Path, entry: Entry) -> None:
    if not entry.finished or not all(entry.forms):
        raise TranslationError(f"{file.name}: {entry.message} is not translated.")
    if entry.message.plural and len(entry.forms) != _PLURAL_FORMS[_language(file)]:
        raise TranslationError(f"{file.name}: {entry.message} has {len(entry.forms)} plural forms.")
    for form in entry.forms if entry.message.context not in _FREE_FIELDS else ():
        if _fields(form) != _fields(entry.message.text):
            raise TranslationError(f"{file.name}: {entry.message} has other {{fields}} in “{form}”.")


def _fields(text: str) -> set[str | None]:
    """The names in braces: "{count} of {total}" → {"count", "total"}."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # a lone brace: no text for str.format
        return set()


def entries(file: Path) -> Iterator[Entry]:
    """Every text a .ts file holds, without those it keeps for old times' sake."""
    for context in ET.parse(file).iterfind("context"):
        name = context.findtext("name", "")
        for node in context.iterfind("message"):
            translation = node.find("translation")
            if translation is None or translation.get("type") in _DROPPED:
                continue
            plural = node.get("numerus") == "yes"
            message = Message(name, node.findtext("source", ""), node.findtext("comment", ""), plural)
            forms = [form.text or "" for form in translation.iterfind("numerusform")] if plural else []
            yield Entry(message, tuple(forms) or (translation.text or "",), translation.get("type") is None)


def messages(root: Path) -> list[Message]:
    """Every text the Python files under root mark for translation, in order, each once.

    WORKAROUND lupdate 6.11, which would do it: it takes the n of `translate("C", "text", None, n)`
    for an encoding and sees no plural, and drops the text without a word where n is an attribute or a call.
    """
    found: dict[Message, None] = {}
    for file in sorted(root.rglob("*.py")):
        for call in _marking_calls(ast.parse(file.read_text(encoding="utf-8"), str(file))):
            context, text, comment, *_ = [*map(_literal, call.args), "", "", ""]
            if text and not context:
                raise TranslationError(f"{file.name}:{call.lineno}: the context of “{text}” is no literal.")
            if text:
                plural = len(call.args) > 3 or any(keyword.arg == "n" for keyword in call.keywords)
                found[Message(context, text, comment, plural)] = None
    return list(found)


def _marking_calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            if name in _MARKERS:
                yield node


def _literal(node: ast.expr) -> str:
    """The text a literal stands for; empty for anything that is only known when it runs."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def for_lupdate(texts: Iterable[Message]) -> str:
    """Python source that names the texts in the one way lupdate reads without fault."""
    return "".join(f"translate({', '.join(_arguments(text))})\n" for text in texts)


def _arguments(message: Message) -> list[str]:
    quoted = [_quote(text) for text in (message.context, message.text, message.comment)]
    return [*quoted, "1"] if message.plural else quoted


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def differences(texts: Iterable[Message], source: Path, languages: Iterable[str]) -> list[str]:
    """What `dev.py translate` would add to the .ts files of source or drop from them, a line for each."""
    wanted = set(texts)
    found = []
    for language in languages:
        file = source / f"laufbild_{language}.ts"
        here = {entry.message for entry in entries(file)} if file.exists() else set()
        asked = {text for text in wanted if text.plural} if language == "en" else wanted
        found += [f"{file.name}: {text} is missing" for text in sorted(asked - here, key=str)]
        found += [f"{file.name}: {text} is no longer used" for text in sorted(here - asked, key=str)]
    return found
