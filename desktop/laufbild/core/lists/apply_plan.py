# SPDX-License-Identifier: MIT
"""Applies a plan: all that is imported is one step of the personal file's journal, or nothing is."""

from __future__ import annotations

import datetime
from collections.abc import Container, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any, NamedTuple

from laufbild.core.codec.film_key import key_of
from laufbild.core.lists.entries import Entry, Source
from laufbild.core.lists.import_plan import (
    MATCHED,
    NEW,
    Plan,
    Progress,
)
from laufbild.core.lists.merge_marks import joined
from laufbild.core.model.bounds import LONGEST_NAME, readable
from laufbild.core.model.errors import CatalogueError
from laufbild.core.model.fields import TEXTS
from laufbild.core.model.film import (
    NO_MARKS,
    Film,
    Text,
    Texts,
)
from laufbild.core.personal.backup_files import IMPORT
from laufbild.core.personal.personal_file import PersonalFile
from laufbild.core.personal.values import (
    OWN,
    Change,
    Listing,
    OwnList,
)
from laufbild.core.work import cancellation

LISTED, DOCUMENTED = "listed", "documented"
#: Films of one write.
_PIECE = 1000
#: Operations of SQLite's between two looks at whether the import was cancelled: a few thousand rows.
_OPERATIONS = 100_000


class _Group(NamedTuple):
    """The entries of one film; of one that is not there yet, the key comes later."""

    key: str
    entries: list[Entry]


def apply_plan(plan: Plan, personal: PersonalFile) -> Generator[Progress, None, Change]:
    """Write what a plan has decided, telling how far it is; the result is what changed.

    Closed early, or failing with CatalogueError, it leaves the personal file as it was; a backup is made before.
    """
    groups = _groups(plan)
    title = plan.source.name
    with _stoppable(personal), personal.step("import", films=len(groups), title=title, backup=IMPORT) as step:
        lists = _own_lists(plan.sources, personal)
        written: list[_Group] = []
        for start in range(0, len(groups), _PIECE):
            piece = _with_keys(groups[start : start + _PIECE], lists[0].key, personal)
            _mark(piece, personal)
            written += piece
            yield Progress(0.9 * len(written) / len(groups), len(written))
        said = _listings(written, lists)
        for number, own_list in enumerate(lists):
            if listings := said.pop(number, None):
                personal.lists.add(own_list, listings)
            yield Progress(0.9 + 0.1 * (number + 1) / len(lists), len(written))
    return step.change


@contextmanager
def _stoppable(personal: PersonalFile) -> Iterator[None]:
    """Have SQLite ask, too, whether the import was cancelled: all rows of a list are written by a single call."""
    personal.db.set_progress_handler(cancellation.is_stopped, _OPERATIONS)
    try:
        yield
    except CatalogueError:
        cancellation.check()
        raise
    finally:
        personal.db.set_progress_handler(None, 0)


def _groups(plan: Plan) -> list[_Group]:
    """The films that are imported, each with all its rows, in the order of the list."""
    found: dict[object, _Group] = {}
    for place, row in enumerate(plan.rows):
        if row.entry and row.status in (MATCHED, NEW):
            first = place if row.same_as is None else row.same_as
            key = row.match.key if row.match else ""
            found.setdefault(key or first, _Group(key, [])).entries.append(row.entry)
    return list(found.values())


def _with_keys(groups: Sequence[_Group], list_key: str, personal: PersonalFile) -> list[_Group]:
    """Add the films that are not there yet; all groups have keys then."""
    films = [_own_film(group.entries[0], list_key) for group in groups if not group.key]
    keys = iter(personal.films.keys_for(films))
    if films:
        personal.films.add_all(films)
    return [group if group.key else group._replace(key=next(keys)) for group in groups]


def _own_film(entry: Entry, list_key: str) -> Film:
    """A film as a list has it: it is listed, whatever the list says, and its words are the list's."""
    film = entry.film
    if entry.whole:
        evidence = LISTED if film.evidence == DOCUMENTED else film.evidence
        return film._replace(evidence=evidence, list=film.list or list_key)
    texts: dict[str, Any] = {name: _listed(getattr(film, name)) for name in ("title", *TEXTS)}
    return film._replace(evidence=LISTED, list=list_key, **texts)


def _listed(texts: Texts) -> Texts:
    return {code: Text(text.text, LISTED) for code, text in texts.items()}


def _mark(groups: Sequence[_Group], personal: PersonalFile) -> None:
    said = {group.key: group for group in groups if any(each.marks != NO_MARKS for each in group.entries)}
    mine = personal.marks.of(said)
    marks = {
        key: joined(mine.get(key, NO_MARKS), (each.marks for each in group.entries)) for key, group in said.items()
    }
    if marks:
        personal.marks.set(marks)


# --- Lists ------------------------------------------------------------------------------------------------


def _own_lists(sources: Iterable[Source], personal: PersonalFile) -> list[OwnList]:
    """The lists as the personal file keeps them; one that comes again has the key that it had."""
    today = datetime.date.today().isoformat()
    kept = {_identity(own): own.key for own in reversed(personal.lists.all())}
    taken = set(kept.values())
    numbers: dict[str, Iterator[int]] = {}
    lists = []
    for source in sources:
        name = readable(source.name)[:LONGEST_NAME]
        own = OwnList("", name, source.language, source.address, source.introduction, today)
        key = kept.get(_identity(own)) or _free_key(f"{OWN}{key_of(source.name, None)}", taken, numbers)
        kept[_identity(own)] = key
        taken.add(key)
        lists.append(own._replace(key=key))
    return lists


def _free_key(key: str, taken: Container[str], numbers: dict[str, Iterator[int]]) -> str:
    """The key, or with the first number that is free: `numbers` has those that were not asked for yet."""
    if key not in taken:
        return key
    return next(named for n in numbers.setdefault(key, count(2)) if (named := f"{key}-{n}") not in taken)


def _identity(own: OwnList) -> tuple[str, str, str]:
    return own.name, own.language, own.address


def _listings(groups: Iterable[_Group], lists: Sequence[OwnList]) -> dict[int, list[Listing]]:
    """What each list says of films, by its number; all that a film's rows say is looked at once."""
    said: dict[int, list[Listing]] = {}
    for group in groups:
        cancellation.check()
        for entry in group.entries:
            said.setdefault(0, []).append(_listing(entry, lists[0].key, group.key))
            for source, position, claim in entry.stands_in:
                listing = Listing(lists[source].key, group.key, position, entry.title, entry.film.year, claim=claim)
                said.setdefault(source, []).append(listing)
    return said


def _listing(entry: Entry, list_key: str, key: str) -> Listing:
    film = entry.film
    language = next(iter((*film.story, *film.claim, *film.title)), "")
    story, claim, fact = (_words(texts, language) for texts in (film.story, film.claim, film.fact))
    return Listing(list_key, key, film.position, entry.title, film.year, story, claim, fact, language)


def _words(texts: Texts, language: str) -> str:
    return next((texts[code].text for code in (language, *texts) if code in texts), "")
