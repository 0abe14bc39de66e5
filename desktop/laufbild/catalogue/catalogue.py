# SPDX-License-Identifier: MIT
"""An open catalogue: finds, orders and counts films, and hands them out by id or key."""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from laufbild.catalogue.comparing import comparison
from laufbild.catalogue.errors import CatalogueError
from laufbild.catalogue.fields import (
    DATE,
    DECADE,
    EXACT,
    FACETS,
    FIELDS,
    FIELDS_BY_KEY,
    NUMBER,
    PRESENCE,
    SCOPES,
    TAG,
)
from laufbild.catalogue.film import TAGS, Film, film_from_record
from laufbild.catalogue.query import All, Any, Condition, Node, Not, Phrase, Query, Word
from laufbild.catalogue.schema import (
    APPLICATION_ID,
    DAMAGED,
    FORMAT,
    SCHEMA,
    check_header,
    check_pages,
    say_what_failed,
)
from laufbild.catalogue.sets import ValueSets, WordSets, union
from laufbild.catalogue.text import fold, other_layouts
from laufbild.catalogue.vocabulary import FilmList, Vocabulary

if TYPE_CHECKING:
    from pyroaring import BitMap

_CHECKED_WHOLE = 32 * 1024 * 1024
_SHOWN_TABLES = ("meta", "vocabulary", "list", "film", "rank", "default_order")
_PAGE = 500


class SortKey(NamedTuple):
    """A column to sort by. Films without a value come last either way."""

    field: str
    descending: bool = False

    def __str__(self) -> str:
        return f"-{self.field}" if self.descending else self.field


Order = tuple[SortKey, ...]
#: By title, then year: what an empty order means.
DEFAULT_ORDER: Order = ()


class Found(NamedTuple):
    """The ids of an answer in order; `retyped`: words read as typed on another keyboard layout."""

    ids: array[int]
    retyped: tuple[tuple[str, str], ...] = ()


class Catalogue:
    """A catalogue file, opened read-only and immutable: nothing is ever written to it or beside it."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._db = db
        meta = dict(db.execute("SELECT name, value FROM meta"))
        self.revision: str = meta["revision"]
        self.count = int(meta["films"])
        self._ranks: dict[tuple[str, str], array[int]] = {}
        self._film = lru_cache(maxsize=2048)(self._read_film)

    @classmethod
    def open(cls, path: Path, *, whole: bool = True) -> Catalogue:
        """Open a catalogue file. Raises CatalogueError, telling missing, foreign, newer and damaged apart.

        Without `whole`, only what shows films is checked for damage: `check` is to follow before anything is sought.
        """
        check_header(path, APPLICATION_ID, FORMAT)
        try:
            address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro&immutable=1"
            db = sqlite3.connect(address, uri=True, check_same_thread=False)
            _check(db, path, () if whole else _SHOWN_TABLES)
            return cls(db, path)
        except (KeyError, ValueError):
            raise CatalogueError(DAMAGED, path=path) from None
        except sqlite3.Error as error:
            raise say_what_failed(error, path) from error

    def check(self) -> None:
        """Look at the whole file; raises CatalogueError where it is damaged."""
        _check(self._db, self.path)

    @classmethod
    def empty(cls) -> Catalogue:
        """A catalogue without films, to start with where the real one cannot be read."""
        db = sqlite3.connect(":memory:", check_same_thread=False)
        db.executescript(SCHEMA)
        db.execute("INSERT INTO meta VALUES ('revision', ''), ('films', '0')")
        return cls(db, Path())

    def close(self) -> None:
        self._db.close()

    # --- Films --------------------------------------------------------------------------------------------

    @cached_property
    def vocabulary(self) -> Vocabulary:
        names: dict[str, dict[str, dict[str, str]]] = {}
        rows = self._db.execute("SELECT field, value, names FROM vocabulary ORDER BY place")
        for field, value, called in rows:
            names.setdefault(field, {})[value] = json.loads(called)
        lists: dict[str, FilmList] = {}
        rows = self._db.execute("SELECT key, name, language, address, label FROM list ORDER BY place")
        for key, name, language, address, label in rows:
            lists[key] = FilmList(key, name, language, address, json.loads(label))
        return Vocabulary(names, lists)

    def film(self, number: int) -> Film:
        """The film of an id. Raises KeyError where there is none."""
        return self._film(number)

    def _read_film(self, number: int) -> Film:
        row = self._db.execute("SELECT record FROM film WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise KeyError(number)
        return film_from_record(number, json.loads(row[0]))

    def film_of_key(self, key: str) -> Film | None:
        row = self._db.execute("SELECT id FROM film WHERE key = ?", (key,)).fetchone()
        return self.film(row[0]) if row else None

    # --- Finding ------------------------------------------------------------------------------------------

    def find(self, query: Query, order: Order = DEFAULT_ORDER, language: str = "en") -> Found:
        """The films of a query, sorted for a reader of the language."""
        retyped: dict[str, str] = {}
        ids = self._default_order(language)
        if query.conditions:
            films = self._films(query.root, retyped)
            ids = array("i", filter(films.__contains__, ids))
        for key in reversed(order):
            ids = self._sorted(ids, key, language)
        return Found(ids, tuple(retyped.items()))

    def count_of(self, query: Query) -> int:
        return len(self._films(query.root, {}))

    def facets(self, query: Query) -> dict[str, dict[str, int]]:
        """For each facet and each of its values, how many films choosing it would leave.

        A facet does not narrow itself: its own chosen values are set aside when it is counted.
        """
        counts = {}
        whole = self._films(query.root, {})
        for facet in FACETS:
            chosen = query.chosen(facet.name)
            films = self._films(query.without(chosen).root, {}) if chosen else whole
            found = self._values[facet.name]
            counts[facet.name] = {
                value: films.intersection_cardinality(found[value]) if value in found else 0
                for value in self.facet_values(facet.name)
            }
        return counts

    def facet_values(self, name: str) -> tuple[str, ...]:
        """The values of a facet that occur, in the order to show them."""
        occurring = self._values[name]
        known = self.vocabulary.values(name)
        return tuple(v for v in known if v in occurring) or tuple(sorted(occurring))

    def neutral(self, query: Query) -> Query:
        """The query with values as the catalogue names them: "theme:Freiheit" → "theme:freedom"."""
        return Query(_mapped(query.root, self._neutral), query.problems)

    def _neutral(self, condition: Condition) -> Condition:
        values = (m for v in condition.values for m in self._meant(condition.field, v) or (v,))
        return Condition(condition.field, condition.op, tuple(dict.fromkeys(values)))

    def _meant(self, name: str, value: str) -> tuple[str, ...]:
        """The values of a field that a typed one stands for."""
        if FIELDS[name].kind == DECADE:
            return tuple(filter(comparison(DECADE, ":", value), self.facet_values(name)))
        return self.vocabulary.matching(name, value) if FIELDS[name].kind == TAG else ()

    def emptied_by(self, query: Query) -> list[tuple[Node, int]]:
        """For a query that finds nothing: each condition without which it would find films, and how many."""
        without = [(condition, self.count_of(query.without(condition))) for condition in query.conditions]
        return sorted(((c, count) for c, count in without if count), key=lambda pair: -pair[1])

    def _films(self, node: Node, retyped: dict[str, str]) -> BitMap:
        match node:
            case Word(text):
                return self._typed(text, SCOPES, retyped)
            case Phrase(text):
                return self._phrase(text)
            case Condition():
                return self._condition(node, retyped)
            case Not(inner):
                return self._everything - self._films(inner, retyped)
            case Any(nodes):
                return union([self._films(part, retyped) for part in nodes])
        films = self._everything
        for part in node.nodes:
            films = films & self._films(part, retyped)
        return films

    def _typed(self, text: str, scopes: tuple[str, ...], retyped: dict[str, str]) -> BitMap:
        films = self._words.films(text, scopes)
        if films:
            return films
        for other in other_layouts(text):
            if found := self._words.films(other, scopes):
                retyped[text] = other
                return found
        return films

    def _phrase(self, text: str) -> BitMap:
        from pyroaring import BitMap

        folded = fold(text)
        films = self._everything
        for word in folded.split():
            films = films & self._words.films_with_word(word, SCOPES)
        if " " not in folded:
            return films
        candidates = list(films)
        found = BitMap()
        for start in range(0, len(candidates), _PAGE):
            page = candidates[start : start + _PAGE]
            rows = self._db.execute(
                f"SELECT id FROM film WHERE id IN ({','.join('?' * len(page))}) AND instr(folded, ?)",
                (*page, f" {folded} "),
            )
            found.update(number for (number,) in rows)
        return found

    def _condition(self, condition: Condition, retyped: dict[str, str]) -> BitMap:
        field = FIELDS[condition.field]
        if field.is_text:
            return union([self._typed(value, field.scopes, retyped) for value in condition.values])
        if field.kind == PRESENCE:
            named = [FIELDS_BY_KEY[fold(v)].name if fold(v) in FIELDS_BY_KEY else v for v in condition.values]
            return self._values.where("has", named.__contains__)
        if field.kind == EXACT:
            return self._of_keys(condition.values)
        if field.kind in (NUMBER, DATE, DECADE):
            wanted = [comparison(field.kind, condition.op, value) for value in condition.values]
            return union([self._values.where(field.name, meant) for meant in wanted])
        return self._tagged(field.name, condition.values)

    def _tagged(self, name: str, values: Iterable[str]) -> BitMap:
        fields = TAGS if name == "tag" else (name,)
        meant = {(f, value) for f in fields for v in values for value in self.vocabulary.matching(f, v)}
        return union([self._values[f][value] for f, value in meant if value in self._values[f]])

    def _of_keys(self, keys: Sequence[str]) -> BitMap:
        from pyroaring import BitMap

        rows = self._db.execute(f"SELECT id FROM film WHERE key IN ({','.join('?' * len(keys))})", keys)
        return BitMap(number for (number,) in rows)

    # --- What is read once --------------------------------------------------------------------------------

    @cached_property
    def _everything(self) -> BitMap:
        from pyroaring import BitMap

        return BitMap(range(1, self.count + 1))

    @cached_property
    def _values(self) -> ValueSets:
        return ValueSets(self._db)

    @cached_property
    def _words(self) -> WordSets:
        return WordSets(self._db)

    def _default_order(self, language: str) -> array[int]:
        return self._array("SELECT ids FROM default_order WHERE language = ?", language)

    def _sorted(self, ids: array[int], key: SortKey, language: str) -> array[int]:
        if (key.field, language) not in self._ranks:
            statement = "SELECT ranks FROM rank WHERE field = ? AND language = ?"
            self._ranks[key.field, language] = self._array(statement, key.field, language)
        ranks = self._ranks[key.field, language]
        present = sorted((n for n in ids if ranks[n - 1]), key=lambda n: ranks[n - 1], reverse=key.descending)
        return array("i", (*present, *(n for n in ids if not ranks[n - 1])))

    def _array(self, statement: str, *values: str) -> array[int]:
        numbers = array("i")
        if row := self._db.execute(statement, values).fetchone():
            numbers.frombytes(row[0])
        return numbers


def _check(db: sqlite3.Connection, path: Path, tables: tuple[str, ...] = ()) -> None:
    if path.stat().st_size <= _CHECKED_WHOLE:
        check_pages(db, path, tables)


def _mapped(node: Node, change: Callable[[Condition], Condition]) -> Node:
    match node:
        case Condition():
            return change(node)
        case Not(inner):
            return Not(_mapped(inner, change))
        case Any(nodes):
            return Any(tuple(_mapped(part, change) for part in nodes))
        case All(nodes):
            return All(tuple(_mapped(part, change) for part in nodes))
        case _:
            return node
