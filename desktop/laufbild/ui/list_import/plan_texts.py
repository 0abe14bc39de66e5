# SPDX-License-Identifier: MIT
"""What an import will do with a row of a list, in words: what it becomes, how sure that is, the marks it brings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from laufbild.core.codec.row_problems import excerpt
from laufbild.core.lists.import_plan import (
    AMBIGUOUS,
    MATCHED,
    NEW,
    SKIPPED,
)
from laufbild.core.model.fields import in_stars, stars
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP
from laufbild.i18n.language import NAMES, quoted, translate
from laufbild.i18n.wording import FORMATS, unread_columns

if TYPE_CHECKING:
    from laufbild.core.codec.row_problems import UnreadCell
    from laufbild.core.lists.entries import Rated, Skipped, Source
    from laufbild.core.lists.import_plan import Plan, Row
    from laufbild.core.lists.matching import Match
    from laufbild.core.model.film import Marks

_STATUSES = {
    MATCHED: QT_TRANSLATE_NOOP("BringIn", "✓ known"),
    AMBIGUOUS: QT_TRANSLATE_NOOP("BringIn", "? to choose"),
    NEW: QT_TRANSLATE_NOOP("BringIn", "+ new"),
    SKIPPED: QT_TRANSLATE_NOOP("BringIn", "– left out"),
}
_BY_KEY = QT_TRANSLATE_NOOP("BringIn", "same key")
_YEAR_APART = QT_TRANSLATE_NOOP("BringIn", "one year apart")
_NO_YEAR = QT_TRANSLATE_NOOP("BringIn", "title, no year")
_SAME = QT_TRANSLATE_NOOP("BringIn", "title and year")
_SPELLING = QT_TRANSLATE_NOOP("BringIn", "other spelling")
#: Characters of a note that are shown.
_LONGEST = 80


def what_it_is(source: Source, rows: int, scales: Sequence[int]) -> str:
    """ "Export of IMDb · English · 120 rows · ratings up to 10 become stars up to 5" """
    parts = [translate("Import", FORMATS[source.format])]
    if source.language:
        parts.append(NAMES.get(source.language, source.language))
    parts.append(translate("BringIn", "%n row(s)", None, rows))
    if scales:
        said = translate("BringIn", "ratings up to {best} become stars up to 5")
        parts.append(said.format(best=" / ".join(map(str, scales))))
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def what_is_not_read(plan: Plan) -> str:
    """How many cells were not read as they stand, and which columns not at all; "" where there is nothing to say."""
    said = []
    if plan.unread_count:
        said.append(translate("BringIn", "%n cell(s) could not be read as they stand.", None, plan.unread_count))
    if columns := unread_columns(plan):
        said.append(translate("BringIn", "Columns that are not read: {columns}.").format(columns=columns))
    return " ".join(said)


def status_text(row: Row) -> str:
    return translate("BringIn", _STATUSES[row.status])


def statuses() -> list[str]:
    """What can stand for the status of a row."""
    return [translate("BringIn", text) for text in _STATUSES.values()]


def title_text(row: Row) -> str:
    """The title as it stands in the list."""
    return row.entry.title if row.entry else row.unread.title if row.unread else ""


def year_text(row: Row) -> str:
    return str(row.entry.film.year or "") if row.entry else ""


def becomes(row: Row) -> str:
    """The film that a row is about, or what else becomes of it."""
    if row.status == MATCHED and row.match:
        return named(row.match.title, row.match.year)
    if row.status == NEW:
        return translate("BringIn", "a new film")
    if row.status == AMBIGUOUS:
        return translate("BringIn", "%n film(s) may be meant", None, len(row.candidates))
    return why_skipped(row.skipped) if row.skipped else ""


def named(title: str, year: int | None) -> str:
    """ "The Relay (1980)" """
    return f"{title} ({year})" if year else title


def briefly(title: str, year: int | None) -> str:
    """The same for where there is little room: what is no title may be very long."""
    return named(excerpt(title), year)


def why_skipped(skipped: Skipped) -> str:
    reason = translate("Import", skipped.reason.text).format(**skipped.reason.values)
    if not skipped.heading:
        return reason
    return translate("BringIn", "{column}: {reason}").format(column=quoted(skipped.heading), reason=reason)


def likeness(match: Match) -> str:
    """How a film was found: "one year apart", "another spelling"."""
    if match.by_key:
        return translate("BringIn", _BY_KEY)
    if match.tolerance:
        return translate("BringIn", _YEAR_APART)
    if match.tolerance is None or match.year is None:
        return translate("BringIn", _NO_YEAR)
    return translate("BringIn", _SAME if match.same else _SPELLING)


def likenesses() -> list[str]:
    """All that can be said of how a film was found."""
    return [translate("BringIn", text) for text in (_BY_KEY, _YEAR_APART, _NO_YEAR, _SAME, _SPELLING)]


def likeness_of(row: Row) -> str:
    return likeness(row.match) if row.status == MATCHED and row.match else ""


# --- Marks ------------------------------------------------------------------------------------------------


def marks_text(row: Row, before: int | None = None) -> str:
    """ "9 of 10 → ★★★★½ · seen 2024-03-01 · want to see · #sport"; `before` is the rating that the film had so far."""
    if row.entry is None:
        return ""
    return " · ".join((*_marks(row.entry.marks, row.entry.rated, before), *map(unread_text, row.entry.unread)))


def unread_text(cell: UnreadCell) -> str:
    """ "“Year”: “c. 1979” was read as 1979." """
    reason = translate("Import", cell.reason.text).format(**cell.reason.values)
    return translate("BringIn", "{column}: {reason}").format(column=quoted(cell.heading), reason=reason)


def _marks(marks: Marks, rated: Rated | None, before: int | None) -> Iterator[str]:
    if marks.rating:
        rating = rating_text(rated, marks.rating)
        so_far = translate("BringIn", "{rating} (so far {before})").format(rating=rating, before=stars(before))
        yield so_far if before and before != marks.rating else rating
    if marks.viewings:
        yield _seen(marks)
    if marks.wanted:
        yield translate("BringIn", "want to see")
    if marks.favourite:
        yield translate("BringIn", "favourite")
    yield from (f"#{tag}" for tag in marks.tags)
    if marks.note:
        note = " ".join(marks.note.split())
        yield quoted(note if len(note) <= _LONGEST else f"{note[:_LONGEST]}…")


def rating_text(rated: Rated | None, rating: int) -> str:
    """ "9 of 10 → ★★★★½": as it stands in the list, and as it will be."""
    if rated is None or rated.raw.strip() == stars(rating):
        return stars(rating)
    return f"{_as_listed(rated)} → {stars(rating)}"


def rating_spoken(rated: Rated | None, rating: int) -> str:
    """The same with both scales in words: "9 of 10 in the list, 4.5 of 5 stars here"."""
    here = translate("BringIn", "{stars} of 5 stars").format(stars=in_stars(rating))
    if rated is None:
        return here
    said = translate("BringIn", "{rating} in the list, {stars} here")
    return said.format(rating=_as_listed(rated), stars=here)


def _as_listed(rated: Rated) -> str:
    raw = " ".join(rated.raw.split())
    if not raw.replace(",", "").replace(".", "").isdecimal():  # "9/10", "85 %", "★★★", "B+": it says its scale
        return raw
    return translate("BringIn", "{rating} of {best}").format(rating=raw, best=rated.best)


def _seen(marks: Marks) -> str:
    dates = sorted({viewing.date for viewing in marks.viewings} - {""}, reverse=True)
    if len(marks.viewings) > 1:
        seen = translate("BringIn", "seen %n time(s)", None, len(marks.viewings))
    else:
        seen = translate("BringIn", "seen")
    return " ".join(filter(None, (seen, ", ".join(dates[:1]))))
