# SPDX-License-Identifier: MIT
"""The page about a film, as HTML made of escaped text; knows no Qt.

Links are "film:KEY" (go there), "filter:FIELD:VALUE" (show only those; drawn as pills) and web addresses.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from laufbild.core.model.fields import FIELDS, PEOPLE, TAGS, WORDS, names_of_shape, shown_credit
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.dates import shown_date
from laufbild.i18n.language import (
    day,
    quoted,
    remarked,
    translate,
)
from laufbild.i18n.wording import (
    how_known,
    what_is_disputed,
    what_was_found,
    what_was_read,
    whose_words,
)
from laufbild.ui.state.row_cells import matches, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from laufbild.core.catalogue.film_source import FilmSource
    from laufbild.core.model.fields import Field, Reader
    from laufbild.core.model.film import Credit, Film, Source
    from laufbild.ui.state.row_cells import Sought

#: Characters of a text, and of a pill, that the page shows at most.
_LONGEST, _LONGEST_PILL = 20_000, 200
#: Pills and people in a row that the page shows at most.
_MOST_PILLS = 200
#: The fields of where a film was made.
_MADE_IN = tuple(name for name in names_of_shape(WORDS) if name not in TAGS)


class PageStyle(NamedTuple):
    """The colours of the page, as "#rrggbb", and the family of its headings."""

    muted: str
    accent: str
    match: str
    heading_family: str


class DetailPage:
    """Makes the page of one film for a reader, with the sought texts marked."""

    def __init__(self, film: Film, catalogue: FilmSource, reader: Reader, sought: Sought, look: PageStyle) -> None:
        self._film = film
        self._catalogue = catalogue
        self._reader = reader
        self._sought = sought
        self._look = look

    def html(self) -> str:
        return "".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield from self._head()
        yield from self._own()
        yield from self._people()
        yield from self._text("story")
        yield from self._text("claim", barred=True)
        yield from self._text("fact")
        yield self._tags()
        yield from self._evidence()
        yield from self._text("remark", provenance=False)
        yield from self._relatives()
        yield self._foot()

    # --- Sections -----------------------------------------------------------------------------------------

    def _head(self) -> Iterator[str]:
        film, reader = self._film, self._reader
        title, language = film.title_in(reader.language)
        mark = "" if language in (reader.language, "") else self._small(f" {language.upper()}")
        yield (
            f"<p style=\"font-family:'{self._look.heading_family}'; font-size:20pt; font-weight:bold;"
            f' margin:0 0 2px 0">{self._marked(title, FIELDS["title"])}{mark}</p>'
        )
        facts = [str(film.year) if film.year else translate("Details", "year unknown")]
        facts += [reader.name("kind", film.kind)] if film.kind else []
        facts += [reader.name("genre", genre) for genre in film.genre]
        facts += [translate("Details", "%n minute(s)", None, film.runtime)] if film.runtime else []
        facts += [reader.name("colour", film.colour)] if film.colour else []
        yield self._line(self._muted(" · ".join(dict.fromkeys(facts))))
        yield "".join(self._title_line(code) for code in LANGUAGES if code in film.title)
        pills = self._pill("evidence", film.evidence) + self._whose()
        yield f'<p style="margin:8px 0 0 0; line-height:150%">{pills}</p>'

    def _title_line(self, code: str) -> str:
        status = self._title_status(code)
        text = self._marked(self._film.title[code].text, FIELDS["title"])
        return self._line(
            f"{self._small(code.upper())}&nbsp; {remarked(text, self._small(status)) if status else text}"
        )

    def _people(self) -> Iterator[str]:
        for name in PEOPLE:
            credits: tuple[Credit, ...] = getattr(self._film, name)
            if credits:
                yield self._heading(translate("Fields", FIELDS[name].label))
                names = (shown_credit(credit, self._reader) for credit in credits[:_MOST_PILLS])
                shown = [self._marked(each, FIELDS[name]) for each in names]
                yield self._line(", ".join([*shown, "…"] if len(credits) > _MOST_PILLS else shown))
        for name in _MADE_IN:
            if values := getattr(self._film, name):
                yield self._heading(translate("Fields", FIELDS[name].label))
                yield self._pills([(name, value) for value in values])
        if self._film.premiere:
            yield self._heading(translate("Fields", FIELDS["premiere"].label))
            yield self._line(shown_date(self._film.premiere))

    def _text(self, name: str, *, barred: bool = False, provenance: bool = True) -> Iterator[str]:
        text, language = self._film.text_in(name, self._reader.language)
        if not text:
            return
        yield self._heading(translate("Fields", FIELDS[name].label))
        mark = "" if language == self._reader.language else self._small(f" {language.upper()}")
        shown = self._marked(text, FIELDS[name]) + mark
        yield self._barred(shown) if barred else self._line(shown)
        if provenance:
            yield self._line(self._small(self._text_status(name, language)))

    def _tags(self) -> str:
        tags = [(field, value) for field in TAGS for value in getattr(self._film, field)]
        if not tags:
            return ""
        return self._heading(translate("Details", "Tags")) + self._pills(tags)

    def _evidence(self) -> Iterator[str]:
        lines = "".join(self._proof())
        if lines:
            yield self._heading(translate("Fields", FIELDS["evidence"].label)) + lines

    def _proof(self) -> Iterator[str]:
        if self._film.list:
            yield from self._listed()
        yield from self._own_lists()
        for disputed in self._film.disputed:
            yield self._line(escape(what_is_disputed(disputed, self._reader)))
        if self._film.sources:
            yield self._line(translate("Details", "Sources, with what each was read for:"))
            yield self._list(self._source(source, fields) for source, fields in by_source(self._film.sources).items())

    def _listed(self) -> Iterator[str]:
        film, reader = self._film, self._reader
        where = reader.name("list", film.list or "")
        if film.position is not None:
            where = translate("Details", "{list}, no. {position}").format(list=where, position=film.position)
        if found := reader.vocabulary.lists.get(film.list or ""):
            yield self._line(remarked(self._link(web(found.address), quoted(found.name)), escape(where)))
        else:
            yield self._line(escape(where))
        if film.search is None:
            return
        if said := what_was_found(film.search):
            yield self._line(escape(said))
        if note := film.search.note.get(reader.language):
            yield self._line(escape(note))
        if film.search.nearest:
            yield self._line(translate("Details", "Documented films that come nearest:"))
            yield self._list(
                remarked(self._film_link(near.film), escape(near.differs.get(reader.language, "")))
                for near in film.search.nearest
            )

    def _relatives(self) -> Iterator[str]:
        for keys, heading in (
            (self._film.same_title, translate("Details", "Same title, other film")),
            (self._film.same_story, translate("Details", "Same story in another list")),
        ):
            if keys:
                yield self._heading(heading)
                yield "".join(self._line(f"{self._film_link(key)} →") for key in keys)

    def _foot(self) -> str:
        added = self._added().format(date=day(self._film.added))
        return self._line(self._small(f"{added} · {self._film.key}"), above=14)

    # --- What another page says in another way ------------------------------------------------------------

    def _whose(self) -> str:
        return ""

    def _own(self) -> Iterator[str]:
        yield from ()

    def _own_lists(self) -> Iterator[str]:
        yield from ()

    def _title_status(self, code: str) -> str:
        return how_known(self._film.title[code].status)

    def _text_status(self, name: str, code: str) -> str:
        return whose_words(getattr(self._film, name)[code].status)

    def _added(self) -> str:
        return translate("Details", "In the catalogue since {date}")

    # --- Pieces -------------------------------------------------------------------------------------------

    def _line(self, html: str, above: int = 2) -> str:
        return f'<p style="margin:{above}px 0 0 0">{html}</p>'

    def _heading(self, text: str) -> str:
        return f'<p style="margin:12px 0 0 0; color:{self._look.muted}"><b>{escape(text)}</b></p>'

    def _list(self, items: Iterable[str]) -> str:
        return "".join(f'<p style="margin:2px 0 0 12px; text-indent:-10px">•&nbsp;{item}</p>' for item in items)

    def _barred(self, html: str) -> str:
        return (
            '<table cellspacing="0" cellpadding="0" style="margin-top:3px"><tr>'
            f'<td width="3" bgcolor="{self._look.accent}"></td><td style="padding-left:10px">{html}</td></tr></table>'
        )

    def _muted(self, text: str) -> str:
        return f'<span style="color:{self._look.muted}">{escape(text)}</span>'

    def _small(self, text: str) -> str:
        return f'<span style="color:{self._look.muted}; font-size:8.5pt">{escape(text)}</span>'

    def _marked(self, text: str, field: Field) -> str:
        parts, at = [], 0
        text = shortened(text, _LONGEST)
        for start, end in matches(text, field, self._sought):
            if start >= at:
                parts += [plain(text[at:start]), f'<span style="background-color:{self._look.match}">']
                parts += [plain(text[start:end]), "</span>"]
                at = end
        return "".join((*parts, plain(text[at:])))

    def _pills(self, values: list[tuple[str, str]]) -> str:
        pills = " &#8196; ".join(self._pill(field, value) for field, value in values[:_MOST_PILLS])
        pills += " …" if len(values) > _MOST_PILLS else ""
        return f'<p style="margin:3px 0 0 0; line-height:150%">{pills}</p>'

    def _pill(self, field: str, value: str) -> str:
        label = escape(shortened(self._reader.name(field, value), _LONGEST_PILL))
        label = label.replace(" ", "&nbsp;").replace("-", "&#8209;")
        link = f"filter:{field}:{quote(value)}"
        return f'<a href="{link}" style="text-decoration:none; font-size:9pt">&nbsp;&nbsp;{label}&nbsp;&nbsp;</a>'

    def _film_link(self, key: str) -> str:
        film = self._catalogue.film_of_key(key)
        if film is None:
            return escape(key)
        year = f" ({film.year})" if film.year else ""
        return self._link(f"film:{quote(key)}", f"{self._own_title(film)}{year}")

    def _own_title(self, film: Film) -> str:
        """The listed or original title: films of the same title in translation are told apart by it."""
        own = FIELDS["original"].show(film, self._reader)
        shown = film.title_in(self._reader.language)[0]
        return shown if own in ("", shown) else remarked(shown, own)

    def _link(self, address: str, text: str) -> str:
        if not address:
            return escape(text)
        return f'<a href="{escape(address)}" style="color:{self._look.accent}; text-decoration:none">{escape(text)}</a>'

    def _source(self, source: Source, fields: list[str]) -> str:
        read_for = ", ".join(map(what_was_read, fields))
        return remarked(self._link(web(source.address), source.name), self._small(read_for))


def plain(text: str) -> str:
    """A text from anywhere, as it stands there: no markup in it means anything, and its lines are kept."""
    return escape(text).replace("\n", "<br>")


def web(address: str) -> str:
    """An address that may be followed, or ""; whatever else stands where an address should be is only text."""
    return address if address.startswith(("http://", "https://")) else ""


def by_source(sources: Mapping[str, tuple[Source, ...]]) -> dict[Source, list[str]]:
    """Turn "for each field its sources" into "for each source its fields"."""
    found: dict[Source, list[str]] = {}
    for field, pages in sources.items():
        for page in pages:
            found.setdefault(page, []).append(field)
    return found
