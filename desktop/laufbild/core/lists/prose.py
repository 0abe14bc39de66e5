# SPDX-License-Identifier: MIT
"""Lists of films in prose, as copied from a page: an introduction, then a title, a description and a fact each.

Blank lines may stand between films, between all paragraphs, or nowhere; what is what is told by the labels, and by the
years behind the titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice, pairwise, takewhile
from pathlib import Path
from typing import Any, NamedTuple

from laufbild.core.codec import cell_values
from laufbild.core.codec.cell_values import Values
from laufbild.core.codec.row_problems import (
    BAD_BYTES,
    LONG_ROW,
    Reason,
    Unreadable,
    UnreadCell,
    excerpt,
)
from laufbild.core.lists.entries import (
    TEXT,
    Entry,
    ListFile,
    Reading,
    Skipped,
    Source,
)
from laufbild.core.lists.labels import MAIN, TITLE, Label
from laufbild.core.lists.prose_lines import (
    Bare,
    Named,
    bare,
    is_likely_title,
    labelled,
    named,
    untitled,
    without_links,
)
from laufbild.core.model.fields import PEOPLE
from laufbild.core.model.film import Film, Text
from laufbild.core.model.system_errors import reading
from laufbild.core.tables.decoding import UNREADABLE, bounded_lines, reader
from laufbild.core.text.language_guess import language_of
from laufbild.core.text.languages import is_cyrillic

#: Lines, and letters, that are looked at to tell what a text is.
_SAMPLE_LINES = 4_000
_SAMPLE = 1 << 20
_LONGEST_LINE = 1 << 20
_LONGEST_TEXT = 1 << 20
_LONGEST_INTRODUCTION = 1 << 16
_LONGEST_NAME = 120
_ADDRESS = r"https?://[^\s<>()\"“”]+"
_TEXTS = ("story", "claim", "remark")


class _Item(NamedTuple):
    """A line that is not blank. `opens` where it begins a paragraph; `named` where it ends in a year.

    The `text` of a line that may name a film is without links; `address` is the first of those.
    """

    line: int
    text: str
    opens: bool
    bare: Bare
    label: Label | None = None
    named: Named | None = None
    address: str = ""


_END = _Item(0, "", True, Bare(""))


class Habits(NamedTuple):
    """How a list is written, as its beginning shows: what stands before each title, and how often labels do."""

    numbered: bool
    labels: int
    titles: int
    paragraphs: int
    language: str

    @property
    def is_list(self) -> bool:
        """Whether the text is one that names films: it has labels, or titles with a year, and not much else."""
        by_labels = self.labels >= 2 or (self.labels == 1 and self.titles >= 1)
        most = 3 if self.titles > 1 else 2
        return by_labels or (self.titles > 0 and self.titles * most >= self.paragraphs)


class _Paragraphs:
    """Paragraphs that come line by line; they are joined once, when they are asked for."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = []
        self.length = 0

    def __bool__(self) -> bool:
        return bool(self._lines)

    def begin(self, text: str) -> None:
        self._lines.append([])
        self.go_on(text)

    def go_on(self, text: str) -> None:
        """Add a line to the paragraph that was begun last, with a blank before it."""
        if text:
            self._lines[-1].append(text)
            self.length += len(text) + 1

    def add(self, text: str, *, opens: bool) -> None:
        """Add a line: a wrapped one, or one that opens a paragraph; an empty paragraph is gone on with."""
        if not self._lines or (opens and self._lines[-1]):
            self.begin(text)
        else:
            self.go_on(text)

    def texts(self) -> list[str]:
        return [" ".join(lines) for lines in self._lines if lines]


@dataclass
class _Block:
    """What was read of a film."""

    line: int
    titles: tuple[str, ...]
    year: int | None
    address: str = ""
    said: dict[str, _Paragraphs] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)
    last: str = "story"

    @property
    def length(self) -> int:
        """How many letters were read of the film."""
        return sum(paragraphs.length for paragraphs in self.said.values())

    def has(self, name: str) -> bool:
        return name in self.said

    def begin(self, label: Label, text: str) -> None:
        self.last = label.field
        self.languages[label.field] = label.language
        self.said.setdefault(label.field, _Paragraphs()).begin(text)

    def go_on(self, text: str, *, opens: bool) -> None:
        """Add a line to what was said last: a wrapped one, or a new paragraph."""
        self.said.setdefault(self.last, _Paragraphs()).add(text, opens=opens)

    def text(self, name: str) -> str:
        return "\n\n".join(self.said[name].texts()) if name in self.said else ""


class ProseList(ListFile):
    """A list in prose. Its closing words, if it has any, are known when it was read, and join the introduction."""

    def __init__(self, path: Path, encoding: str, options: Reading, habits: Habits, name: str) -> None:
        self._path = path
        self._encoding = encoding
        self._options = options
        self._habits = habits
        language = options.language_of(habits.language)
        genres, roles = (Values(name, options.vocabulary) for name in ("genre", "role"))
        self._read: dict[str, Callable[[str], Any]] = {
            "runtime": cell_values.minutes,
            "studio": _several,
            "republic": _several,
            "genre": genres.several,
            **dict.fromkeys(PEOPLE, lambda cell: cell_values.people(cell, roles)),
        }
        self._share = 0.0
        super().__init__(Source(TEXT, name, language))
        self.sources[0] = self._introduced()

    @property
    def share(self) -> float:
        return self._share

    def _introduced(self) -> Source:
        parts = _Parser(self._items(), self._habits).parts()
        words = _beginning(str(part) for part in takewhile(lambda part: type(part) is str, parts))
        return _introduced(self.sources[0], list(words))

    def entries(self) -> Iterator[Entry | Skipped]:
        position, closing = 0, _Paragraphs()
        for found in _Parser(self._items(), self._habits).parts():
            if isinstance(found, _Block):
                position += 1
                yield self._entry(found, position)
            elif position and closing.length < _LONGEST_INTRODUCTION:
                closing.begin(found)
        if closing:
            words = "\n\n".join(filter(None, (self.source.introduction, *closing.texts())))
            self.sources[0] = replace(self.source, introduction=words[:_LONGEST_INTRODUCTION])

    def _items(self) -> Iterator[_Item]:
        with reading(self._path), self._path.open("rb") as file, reader(file, self._encoding) as text:
            size = self._path.stat().st_size or 1
            for item in items(bounded_lines(text, _LONGEST_LINE)):
                self._share = min(1.0, file.tell() / size)
                yield item

    def _entry(self, block: _Block, position: int) -> Entry | Skipped:
        title = block.titles[0]
        if block.length >= _LONGEST_TEXT:
            return Skipped(block.line, excerpt(title), Reason(LONG_ROW))
        texts = chain(block.titles, *(paragraphs.texts() for paragraphs in block.said.values()))
        if any(UNREADABLE in text for text in texts):
            encoding = self._encoding.removesuffix("-sig").upper()
            shown = excerpt(title.replace(UNREADABLE, "\ufffd"))
            return Skipped(block.line, shown, Reason(BAD_BYTES, {"encoding": encoding}))
        film, unread = self._film(block, position)
        return Entry(block.line, title, film, also=self._also(block), unread=unread)

    def _film(self, block: _Block, position: int) -> tuple[Film, tuple[UnreadCell, ...]]:
        """The film of a block, and what of it could not be read."""
        unread: list[UnreadCell] = []
        values: dict[str, Any] = {name: self._text(block, name) for name in _TEXTS if block.text(name)}
        for name, read in self._read.items():
            if said := block.text(name):
                try:
                    values[name] = read(said)
                except Unreadable as error:
                    unread.append(UnreadCell(name, said, error.reason))
        sources = cell_values.sources_by_field(f"{block.text('sources')} {block.address}".strip())
        film = Film(
            0, "", "listed", self._options.added, position=position, title=self._titles(block), year=_year(block),
            sources=sources, **values,
        )  # fmt: skip
        return film, tuple(unread)

    def _titles(self, block: _Block) -> dict[str, Text]:
        titles: dict[str, Text] = {}
        for title in filter(None, (*block.titles, block.text("original"))):
            titles.setdefault(self._language(title), Text(title, "listed"))
        return titles

    def _also(self, block: _Block) -> tuple[str, ...]:
        """A title that found no language of its own."""
        kept = {text.text for text in self._titles(block).values()}
        return tuple(title for title in (*block.titles, block.text("original")) if title and title not in kept)

    def _text(self, block: _Block, name: str) -> dict[str, Text]:
        text = block.text(name)
        said = "" if self._options.certain else block.languages.get(name, "")
        language = said if said and (said == "ru") == (language_of(text) == "ru") else self._language(text)
        return {language: Text(text, "listed")}

    def _language(self, text: str) -> str:
        if is_cyrillic(text) and language_of(text) == "ru":
            return "ru"
        language = self.source.language
        return language if language in ("en", "de") else "en"


class _Parser:
    """Tells the lines of a list apart: gives paragraphs that belong to no film as texts, and each film as a block."""

    def __init__(self, lines: Iterable[_Item], habits: Habits) -> None:
        self._items = lines
        self._habits = habits
        self._block: _Block | None = None
        self._films = 0
        self._loose = _Paragraphs()

    def parts(self) -> Iterator[str | _Block]:
        for item, following in pairwise(chain(self._items, (_END,))):
            begun = self._begun(item, following)
            if begun:
                yield from self._finished()
                self._block, self._films = begun, self._films + 1
            elif self._block is None:
                yield from self._introduce(item)
            else:
                self._go_on(self._block, item)
        yield from self._finished(at_end=True)

    def _begun(self, item: _Item, following: _Item) -> _Block | None:
        """The film that begins with a line, if one does."""
        if item.label:
            by_label = item.label.field == TITLE and following.label and item.bare.text
            return self._new(item, named(item.text) or untitled(item.text)) if by_label else None
        if item.named and self._begins_with_year(item, following):
            return self._new(item, item.named)
        return self._new(item, untitled(item.text)) if self._begins_without(item, following) else None

    def _new(self, item: _Item, name: Named) -> _Block:
        block = _Block(item.line, name.titles, name.year, item.address)
        if name.rest:
            block.said.setdefault("remark", _Paragraphs()).begin(name.rest)
        return block

    def _begins_with_year(self, item: _Item, following: _Item) -> bool:
        if following.label and following.label.field != TITLE:
            return True
        if self._habits.numbered and item.bare.number is None:
            return False  # a heading, or a sentence that ends in a year
        if self._block is None and self._habits.labels and not (item.bare.number or following.named):
            return False
        return item.opens or item.bare.marked or item.bare.number is not None or not self._habits.labels

    def _begins_without(self, item: _Item, following: _Item) -> bool:
        if self._habits.numbered and item.bare.number == self._films + 1 and is_likely_title(item.text):
            return True
        if not following.label or following.label.field == TITLE or not is_likely_title(item.text):
            return False
        if self._block is None or self._block.has(following.label.field):
            return True
        return item.opens or item.bare.marked

    def _introduce(self, item: _Item) -> Iterator[str]:
        if item.opens:
            yield from self._loosened()
        self._loosen(item)

    def _loosen(self, item: _Item) -> None:
        """Keep a line that belongs to no film, or not yet; beyond the longest text of a film nobody needs it."""
        if self._loose.length < _LONGEST_TEXT:
            self._loose.add(item.bare.text, opens=item.opens)

    def _loosened(self) -> Iterator[str]:
        loose, self._loose = self._loose, _Paragraphs()
        yield from loose.texts()

    def _go_on(self, block: _Block, item: _Item) -> None:
        if block.length >= _LONGEST_TEXT:
            return
        if item.label and item.label.field != TITLE:
            self._settle(block)
            block.begin(item.label, item.text)
        elif block.last == "claim" and (item.opens or self._loose):
            self._loosen(item)
        else:
            block.go_on(item.bare.text, opens=item.opens)

    def _settle(self, block: _Block) -> None:
        """Paragraphs after a fact belong to it as long as more follows; at the end they are closing words."""
        for paragraph in self._loosened():
            block.go_on(paragraph, opens=True)

    def _finished(self, *, at_end: bool = False) -> Iterator[str | _Block]:
        if self._block:
            if not at_end:
                self._settle(self._block)
            yield self._block
        yield from self._loosened()


def items(lines: Iterable[str]) -> Iterator[_Item]:
    """The lines that are not blank, each with what it may be."""
    opens = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            opens = True
            continue
        found = bare(line)
        if re.fullmatch(r"[-–—*_=~#•. ]*", found.text):  # a rule
            opens = True
            continue
        label = labelled(found.text, marked=found.marked)
        if label:
            yield _Item(number, label[1], opens, found, label[0], named(label[1]) if label[0].field == TITLE else None)
        else:
            text, address = without_links(found.text)
            name = named(text)
            is_link = name or found.text.startswith("[")
            yield _Item(number, text if is_link else found.text, opens, found, None, name, address if is_link else "")
        opens = False


def habits_of(lines: Iterable[str]) -> Habits:
    """How a list is written, by its first lines."""
    found = list(islice(items(lines), _SAMPLE_LINES))
    dated = [item for before, item in pairwise((_END, *found)) if _stands_out(item, before)]
    titled = [item for item, following in pairwise((*found, _END)) if _is_titled(item, following)]
    labels = [item.label for item in found if item.label and item.label.field in MAIN]
    titles = {item.line: item for item in (*dated, *titled)}
    numbers = sum(item.bare.number is not None for item in titles.values())
    votes = Counter(label.language for label in labels if label.language)
    text = "\n".join(item.text for item in found)
    language = votes.most_common(1)[0][0] if votes else language_of(text)
    paragraphs = sum(item.opens for item in found)
    return Habits(numbers * 2 > len(titles), len(labels) if titled else 0, len(dated), paragraphs, language)


def _stands_out(item: _Item, before: _Item) -> bool:
    """Whether a line that ends in a year is no part of a paragraph."""
    marked = item.opens or item.bare.marked or item.bare.number is not None or before.named or before is _END
    return bool(item.named and marked)


def _is_titled(item: _Item, following: _Item) -> bool:
    """Whether a line may be a title with a label below it."""
    is_title = item.label is None or item.label.field == TITLE
    return is_title and following.label is not None and is_likely_title(item.text)


def sample_of(path: Path, encoding: str) -> Iterator[str]:
    """The first lines of a file."""
    left = _SAMPLE
    with path.open("rb") as file, reader(file, encoding) as text:
        for line in bounded_lines(text, _LONGEST_LINE):
            yield line
            left -= len(line)
            if left <= 0:
                return


def _beginning(paragraphs: Iterable[str]) -> Iterator[str]:
    """The first paragraphs, as many as are ever shown of an introduction."""
    left = _LONGEST_INTRODUCTION
    for paragraph in paragraphs:
        yield paragraph
        left -= len(paragraph)
        if left <= 0:
            return


def _introduced(source: Source, paragraphs: list[str]) -> Source:
    """What a list says of itself: its first paragraph is its name if that is a short line."""
    words = [paragraph.replace(UNREADABLE, "\ufffd") for paragraph in paragraphs]
    name = source.name
    if words and len(words[0]) <= _LONGEST_NAME and is_likely_title(words[0]) and not re.match(_ADDRESS, words[0]):
        name = words.pop(0)
    address = re.search(_ADDRESS, "\n".join(words))
    introduction = "\n\n".join(words)[:_LONGEST_INTRODUCTION]
    return replace(source, name=name, introduction=introduction, address=address[0].rstrip(".,;:") if address else "")


def _year(block: _Block) -> int | None:
    if block.year is None and (said := block.text("year")):
        found = re.search(r"\b(18[789]\d|19\d\d|20\d\d)\b", said)
        return int(found[1]) if found else None
    return block.year


def _several(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, re.split("[,;]", text))))
