# SPDX-License-Identifier: MIT
"""What a backup, or a file in the place of the user's data, would change, in words; knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from laufbild.core.backup import differences
from laufbild.core.model.fields import FIELDS
from laufbild.core.model.film import NO_MARKS, Film
from laufbild.core.personal.backup_files import (
    IMPORT,
    MIGRATION,
    REGULAR,
    RESCUED,
    RESTORE,
    UPDATE,
)
from laufbild.i18n.language import (
    decimal,
    quoted,
    remarked,
    translate,
)
from laufbild.i18n.wording import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from laufbild.core.backup.differences import Difference
    from laufbild.core.catalogue.film_source import FilmSource
    from laufbild.core.model.fields import Reader
    from laufbild.core.model.film import Marks
    from laufbild.core.personal.backup_files import Backup

_MARKED = ("wanted", "seen", "rating", "favourite", "own_tag")
_LONGEST = 60
_NOTHING = "–"
#: What something that goes, comes or changes is marked with.
SIGNS = {differences.GOES: "−", differences.COMES: "+", differences.DIFFERS: "≠"}


def backup_text(backup: Backup) -> str:
    """ "22 November 2026, 17:05 – regular, 34.5 KB" """
    said = translate("Backups", "{reason}, {size}")
    return remarked(moment(backup.at), said.format(reason=reason_text(backup.reason), size=_size(backup)))


def reason_text(reason: str) -> str:
    """What a backup was made for."""
    return {
        REGULAR: translate("Backups", "regular"),
        IMPORT: translate("Backups", "before an import"),
        MIGRATION: translate("Backups", "before a new version of Laufbild"),
        UPDATE: translate("Backups", "before other films came with Laufbild"),
        RESTORE: translate("Backups", "before a backup was restored"),
        RESCUED: translate("Backups", "as the file was replaced"),
    }.get(reason, translate("Backups", "of unknown purpose"))


def _size(backup: Backup) -> str:
    try:
        size = backup.path.stat().st_size
    except OSError:  # it has just been thinned out
        size = 0
    if size < 1_000_000:
        return translate("Backups", "{number} KB").format(number=decimal(size / 1000))
    return translate("Backups", "{number} MB").format(number=decimal(size / 1_000_000))


def summary(counts: Mapping[str, int]) -> str:
    """How much would change, by kind."""
    said = kinds_text(counts)
    if not said:
        return translate("Backups", "Nothing would change: all of it is as it was then.")
    return translate("Backups", "This would change: {what}.").format(what=said)


def replacement_lines(found: Sequence[Difference]) -> list[str]:
    """How much would go, come and change with the data of a file, each in a line with its sign."""
    if not found:
        return [translate("Exchange", "Nothing would change: your data is exactly what is in this file.")]
    sentences: dict[str, Callable[[], str]] = {
        differences.GOES: lambda: translate("Exchange", "goes: {what}"),
        differences.COMES: lambda: translate("Exchange", "comes: {what}"),
        differences.DIFFERS: lambda: translate("Exchange", "changes: {what}"),
    }
    counted = {way: differences.counts(each for each in found if each.way == way) for way in differences.WAYS}
    return [
        f"{SIGNS[way]} {say().format(what=kinds_text(counted[way]))}" for way, say in sentences.items() if counted[way]
    ]


def kinds_text(counts: Mapping[str, int]) -> str:
    """ "marks of 2 films, 1 note" """
    kinds: dict[str, Callable[[int], str]] = {
        differences.MARKS: lambda n: translate("Backups", "marks of %n film(s)", None, n),
        differences.NOTES: lambda n: translate("Backups", "%n note(s)", None, n),
        differences.OWN_FILMS: lambda n: translate("Backups", "%n film(s) of your own", None, n),
        differences.CORRECTIONS: lambda n: translate("Backups", "corrections of %n film(s)", None, n),
        differences.LISTS: lambda n: translate("Backups", "%n list(s)", None, n),
        differences.VIEWS: lambda n: translate("Backups", "%n saved view(s)", None, n),
    }
    return ", ".join(say(counts[kind]) for kind, say in kinds.items() if counts.get(kind))


def way_text(way: str) -> str:
    """What becomes of something, for who cannot see its sign."""
    return {
        differences.GOES: translate("Exchange", "goes"),
        differences.COMES: translate("Exchange", "comes"),
    }.get(way) or translate("Exchange", "changes")


def name_of(difference: Difference, catalogue: FilmSource, reader: Reader) -> str:
    """What a difference is about: a film's title, the name of a list or a view."""
    if difference.kind == differences.LISTS:
        return str((difference.then or difference.now).own_list.name)
    if difference.kind == differences.VIEWS:
        return difference.key
    either = difference.then or difference.now
    film = either if isinstance(either, Film) else catalogue.film_of_key(difference.key)
    return film.title_in(reader.language)[0] if film else difference.key


def what_changes(difference: Difference, reader: Reader, *, restoring: bool = True) -> str:
    """ "My rating: 3 → 4½", "comes back", "Note: “good” → –"; not `restoring`, only what it is: "list"."""
    now, then = difference.now, difference.then
    match difference.kind:
        case differences.MARKS:
            return "; ".join(_changed_marks(difference.key, now or NO_MARKS, then or NO_MARKS, reader))
        case differences.NOTES:
            return f"{translate('Fields', FIELDS['note'].label)}: {_shortened(now)} → {_shortened(then)}"
        case differences.CORRECTIONS:
            fields = sorted(name for name in {**(now or {}), **(then or {})} if _differ(now, then, name))
            return translate("Backups", "Corrected: {fields}").format(fields=", ".join(map(_label, fields)))
    if not restoring:
        return _kind_text(difference.kind)
    if now is None:
        return translate("Backups", "comes back")
    return translate("Backups", "goes away") if then is None else translate("Backups", "becomes as it was")


def _kind_text(kind: str) -> str:
    """What something is that has no values to be shown."""
    if kind == differences.OWN_FILMS:
        return translate("Exchange", "own film")
    return translate("Exchange", "list") if kind == differences.LISTS else translate("Exchange", "saved view")


def _changed_marks(key: str, now: Marks, then: Marks, reader: Reader) -> list[str]:
    films = [Film(0, key, "", "", marks=marks) for marks in (now, then)]
    changed = []
    for field in (FIELDS[name] for name in _MARKED):
        before, after = (field.show(film, reader) for film in films)
        if before != after:
            changed.append(f"{translate('Fields', field.label)}: {before or _NOTHING} → {after or _NOTHING}")
    return changed or [translate("Backups", "details of viewings")]


def _differ(now: Mapping[str, object] | None, then: Mapping[str, object] | None, name: str) -> bool:
    return (now or {}).get(name) != (then or {}).get(name)


def _label(name: str) -> str:
    field = FIELDS.get(name) or FIELDS.get(name.rpartition("_")[0])
    return translate("Fields", field.label) if field else name


def _shortened(text: str | None) -> str:
    if not text:
        return _NOTHING
    line = " ".join(text.split())
    return quoted(line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…")
