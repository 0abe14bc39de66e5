# SPDX-License-Identifier: MIT
"""The page about a film with what is the user's of it: own films, corrections, what the user's lists say; no Qt.

Links besides those of the plain page: "edit:", "revert:FIELD" (have the catalogue's value), "keep:FIELD" (stay with
the user's, though the catalogue has a new one).
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from laufbild.core.library.film_editing import PARTS_BY_NAME, moved
from laufbild.core.model.fields import FIELDS
from laufbild.core.text.languages import LANGUAGES
from laufbild.i18n.language import (
    NAMES,
    quoted,
    remarked,
    translate,
)
from laufbild.i18n.wording import how_known, whose_words
from laufbild.ui.details.detail_page import DetailPage, plain, web

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from laufbild.core.catalogue.film_source import FilmSource
    from laufbild.core.codec.corrected_film import Correction
    from laufbild.core.model.fields import Reader
    from laufbild.core.model.film import Film
    from laufbild.core.personal.values import Listing, OwnList
    from laufbild.ui.details.detail_page import PageStyle
    from laufbild.ui.state.row_cells import Sought

#: Characters of a value that stand beside another one.
_LONGEST = 280


class OwnTexts(NamedTuple):
    """What the user says of a film, besides its marks. `original` is the catalogue's film where it is corrected.

    A `draft` is something typed into its form that is not saved.
    """

    corrections: Mapping[str, Correction] = {}
    original: Film | None = None
    listings: Sequence[Listing] = ()
    lists: Mapping[str, OwnList] = {}
    draft: bool = False


NOTHING_SAID = OwnTexts()


class OwnPage(DetailPage):
    """`said` is what the user says of the film."""

    def __init__(
        self, film: Film, catalogue: FilmSource, reader: Reader, sought: Sought, look: PageStyle, said: OwnTexts
    ) -> None:
        super().__init__(film, catalogue, reader, sought, look)
        self._said = said

    # --- Below the head -----------------------------------------------------------------------------------

    def _whose(self) -> str:
        value = FIELDS["own"].raw(self._film)
        return f" &#8196; {self._pill('own', value)}" if value else ""

    def _own(self) -> Iterator[str]:
        if self._said.draft:
            kept = translate("Editor", "What you typed about this film is not saved yet.")
            yield self._line(f"{escape(kept)} {self._do('edit:', translate('Editor', 'Go on'))}", above=8)
        yield from self._corrections()

    def _corrections(self) -> Iterator[str]:
        corrected = [field for field in self._film.corrected if field in PARTS_BY_NAME]
        original = self._said.original
        if not corrected or original is None:
            return
        yield self._heading(translate("Editor", "My corrections"))
        new = moved(original, self._said.corrections)
        for field in sorted(corrected, key=[*PARTS_BY_NAME].index):
            yield self._line(self._corrected(field), above=4)
            if field in new:
                yield self._line(self._new_in_catalogue(field, original))
            else:
                yield self._line(self._in_catalogue(field, original))

    def _corrected(self, field: str) -> str:
        value = self._value(self._film, field) or translate("Editor", "nothing")
        return f"<b>{escape(called(field))}:</b> {plain(value)}"

    def _in_catalogue(self, field: str, original: Film) -> str:
        value = self._value(original, field) or translate("Editor", "nothing")
        there = translate("Editor", "In the catalogue: {value}").format(value=value)
        return f"{self._muted(plain(there))} {self._do(f'revert:{field}', translate('Editor', 'Revert'))}"

    def _new_in_catalogue(self, field: str, original: Film) -> str:
        value = self._value(original, field) or translate("Editor", "nothing")
        since = translate("Editor", "The catalogue has another value since you corrected it: {value}")
        keep = self._do(f"keep:{field}", translate("Editor", "Keep mine"))
        take = self._do(f"revert:{field}", translate("Editor", "Take the new one"))
        return f"{plain(since.format(value=value))} {keep} · {take}"

    def _value(self, film: Film, field: str) -> str:
        return shown_value(film, field, self._reader)

    # --- Where things come from ---------------------------------------------------------------------------

    def _title_status(self, code: str) -> str:
        status = self._film.title[code].status
        if f"title_{code}" in self._film.corrected:
            return translate("Editor", "as I put it")
        return "" if self._film.own and status == "translation" else how_known(status)

    def _text_status(self, name: str, code: str) -> str:
        status = getattr(self._film, name)[code].status
        is_mine = status == "ours" and (self._film.own or f"{name}_{code}" in self._film.corrected)
        return translate("Editor", "In my words") if is_mine else whose_words(status)

    def _own_lists(self) -> Iterator[str]:
        """What the lists that the user imported say of the film."""
        for listing in self._said.listings:
            found = self._said.lists.get(listing.list)
            if found is None:
                continue
            where = translate("Editor", "a list of mine")
            if listing.position is not None:
                where = translate("Editor", "a list of mine, no. {position}").format(position=listing.position)
            yield self._line(remarked(self._link(web(found.address), quoted(found.name)), escape(where)), above=6)
            yield from self._words_of(listing)

    def _words_of(self, listing: Listing) -> Iterator[str]:
        title = f"{listing.title} ({listing.year})" if listing.title and listing.year else listing.title
        if title:
            said = translate("Editor", "It calls the film {title}.").format(title=quoted(title))
            yield self._line(self._small(escape(said)))
        if listing.story:
            yield self._line(plain(listing.story))
        for words in (listing.claim, listing.fact):
            if words:
                yield self._barred(plain(words))

    def _foot(self) -> str:
        word = translate("Editor", "Edit this film") if self._film.own else translate("Editor", "Correct this film")
        return self._line(self._do("edit:", word), above=14) + super()._foot()

    def _added(self) -> str:
        if not self._film.own:
            return super()._added()
        return translate("Editor", "Added by me on {date}")

    def _do(self, link: str, text: str) -> str:
        """A link that does something, kept on one line."""
        return self._link(link, text.replace(" ", "\N{NO-BREAK SPACE}"))


def called(field: str) -> str:
    """ "title_de" → "Title (Deutsch)" """
    part = PARTS_BY_NAME[field]
    name = translate("Fields", FIELDS[part.field].label)
    if part.language not in LANGUAGES:
        return name
    return translate("NewCatalogue", "{field} ({language})").format(field=name, language=NAMES[part.language])


def shown_value(film: Film, name: str, reader: Reader) -> str:
    """What a film has in a part of the form, as a reader is shown it; no more than fits beside another value."""
    part = PARTS_BY_NAME[name]
    if part.language:
        text = getattr(film, part.field).get(part.language)
        value = text.text if text else ""
    else:
        value = FIELDS[part.field].show(film, reader)
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
