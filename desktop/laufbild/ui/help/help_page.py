# SPDX-License-Identifier: MIT
"""The help pages as HTML, made from the tables of actions and fields; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from laufbild import __version__
from laufbild.core.model.fields import FIELDS
from laufbild.i18n.language import language, translate
from laufbild.ui.state.actions import ACTIONS, MENUS

#: How a key sequence is written on this system, for an action's name.
ShortcutsOf = Callable[[str], Iterable[str]]

_EXAMPLES = (
    "marathon",
    "begushchaya",
    '"exact phrase"',
    "-marathon",
    "(sprint or relay)",
    "year:1975..1989",
    "runtime>=60",
    "theme:freedom,hope",
    "director:gaidai",
    "list:de evidence:listed",
    "has:fact",
    "added:2026-11",
)
#: What gives a choice in a query, by the language of the help.
_OR = {"en": ("or",), "de": ("oder", "or"), "ru": ("или", "or")}
#: The line of a view.
VIEW_EXAMPLE = "year:1975..1985 -theme:war  sort:-year,title  columns:title,year,rating"


def help_page() -> str:
    return "".join(
        (
            _about_searching(),
            _about_fields(),
            _about_filters(),
            _about_table(),
            _about_marks(),
            _about_lists(),
            _about_evidence(),
            _about_views(),
            _about_backups(),
            _about_own_catalogues(),
        )
    )


def _about_searching() -> str:
    return (
        _heading(translate("Help", "Searching"))
        + _paragraph(
            translate(
                "Help",
                "Type words; every word must stand somewhere in a film, at the beginning of a word or inside it. "
                "The spelling does not matter: бегущая, begushchaya, Beguschtschaja and БЕГУЩАЯ find the same "
                "film, and so does ,tueofz, typed with the keyboard in the wrong language. "
                "Läufer, laeufer and laufer are the same, too.",
            )
        )
        + _paragraph(
            escape(
                translate(
                    "Help",
                    "Conditions narrow the answer. A minus in front leaves out, {word} gives a choice, brackets "
                    "group, quotation marks find whole words in this order. Keys and values work in English, "
                    "German and Russian. Examples:",
                )
            ).format(word=", ".join(map(_code, _OR[language()]))),
            markup=True,
        )
        + _paragraph(_code(*_EXAMPLES), markup=True)
    )


def _about_fields() -> str:
    return _heading(translate("Help", "Keys")) + _table(
        (f"<code>{escape(', '.join((f.name, *f.keys)))}</code>", escape(translate("Fields", f.label)))
        for f in FIELDS.values()
    )


def _about_filters() -> str:
    return _heading(translate("Help", "Filters on the left")) + _paragraph(
        translate(
            "Help",
            "A click shows one value alone, a click with Ctrl adds a value, a click with Alt leaves one out. "
            "With the keyboard: Space or Enter, Ctrl+Space, and Delete. "
            "Every active condition stands as a chip above the table; a click on it takes it away.",
        )
    )


def _about_table() -> str:
    return _heading(translate("Help", "Table")) + _paragraph(
        translate(
            "Help",
            "A click on a heading sorts upwards, a second one downwards, a third one no longer; with Shift the "
            "column is added to the others. Headings can be moved and sized; a right click on them chooses the "
            "columns. Enter or a double click goes to the details, Ctrl and Shift select several films.",
        )
    )


def _about_marks() -> str:
    return (
        _heading(translate("Help", "Marks"))
        + _paragraph(
            translate(
                "Help",
                "In the table and in the details, the keys 1 to 5 rate the selected films with so many stars, "
                "a point after that gives half a star more, and 0 takes the rating away. + marks what you want to "
                "see, ! what you have seen, * your favourites; # gives a tag. In the details a click on a star "
                "or on half of one rates; a date of a viewing may be a day, a month or only a year. All of it "
                "can be searched and sorted like everything else: rating>=4, -seen:yes, seen:2024.",
            )
        )
        + _paragraph(
            translate(
                "Help",
                "Half stars may be written as 4.5, 4,5 or 4½; rating:5,4 finds four and five stars, rating:3..4.5 "
                "all from three to four and a half. A date is a year, a month or a day: 2026, 2026-9 or "
                "2026-09-30; added:2026-1..2026-6 finds all from January to June.",
            )
        )
        + _paragraph(
            translate(
                "Help",
                "Whatever you change is saved at once and can be undone, step by step, also after the program "
                "was closed. The history in the menu Edit lists every step, and goes back or forward to any of "
                "them. While you type in a field, undo is about what is typed there.",
            )
        )
    )


def _about_lists() -> str:
    return (
        _heading(translate("Help", "Importing lists"))
        + _paragraph(
            translate(
                "Help",
                "Lists of films come in from the menu File, by dropping files onto the window, or with Ctrl+V in "
                "the table: texts with titles, years, descriptions and facts as they stand on web pages, exports "
                "of Letterboxd, IMDb and Kinorium, tables of any kind, and complete tables of Laufbild. What it is "
                "is told by what is in it.",
            )
        )
        + _paragraph(
            translate(
                "Help",
                "Before anything is written, each row says whether its film is known, new, to be chosen or left "
                "out, and why. A click on one of the films below the rows chooses it, and so do the context menu "
                "and the keys 1 to 9; Insert makes a new film of a row, Delete leaves it out. All that comes in is "
                "one step, which can be undone.",
            )
        )
    )


def _about_evidence() -> str:
    return _heading(translate("Help", "Listed and documented")) + _paragraph(
        translate(
            "Help",
            "A listed film is one that a list on the web names and that no filmography searched so far knows; "
            "what the list says of it is shown as the list’s claim. A documented film comes with the sources "
            "of each value; where sources disagree, both values are shown.",
        )
    )


def _about_views() -> str:
    return (
        _heading(translate("Help", "Saved views"))
        + _paragraph(
            translate(
                "Help",
                "What is shown, in which order and with which columns can be saved under a name: it stands above "
                "the filters and in the menu then, and has keys of its own. The same view is a line of text that "
                "can be copied, mailed and pasted into the search box:",
            )
        )
        + _paragraph(_code(VIEW_EXAMPLE), markup=True)
    )


def _about_backups() -> str:
    return _heading(translate("Help", "Nothing is lost")) + _paragraph(
        translate(
            "Help",
            "Your data is backed up every hour in which it changes, before each import and before a new "
            "version uses it. A backup can be restored from the menu File; what that would change is told "
            "before. There you can also save your data to one file that people can read, and replace it from "
            "such a file; what that would change is shown before.",
        )
    )


def _about_own_catalogues() -> str:
    return (
        _heading(translate("Help", "Your own catalogues"))
        + _paragraph(
            translate(
                "Help",
                "Of a table of yours (CSV, TSV, JSON lines or XLSX) a catalogue can be made: you say which column "
                "is which field, and rows that cannot be read are named with the reason. A catalogue is one file "
                "that ends in .laufbild; it is opened from the menu, by dropping it onto the window, or by a "
                "double click where the system knows the program. Nothing ever changes it; when the table has "
                "changed, make the catalogue anew.",
            )
        )
        + _paragraph(
            translate(
                "Help",
                "The language, the colours, the size of the window, the panels, the columns, the order, the "
                "catalogue and the last search are kept. Nothing in this program goes to the network by itself; a "
                "link opens in your browser when you click it.",
            )
        )
    )


def shortcuts_page(shortcuts_of: ShortcutsOf) -> str:
    parts = []
    for menu in MENUS:
        inside = (menu, *(spec.text for spec in ACTIONS if spec.submenu and spec.menu == menu))
        rows = [
            (escape(without_mnemonic(translate("Actions", spec.text))), escape(" · ".join(shortcuts_of(spec.name))))
            for spec in ACTIONS
            if spec.menu in inside
        ]
        parts += [_heading(without_mnemonic(translate("Actions", menu))), _table(rows)]
    return "".join(parts)


def about_page() -> str:
    return "".join(
        (
            _heading(f"Laufbild {__version__}"),
            _paragraph(translate("Help", "A desktop catalogue of Soviet films about running.")),
            _paragraph(
                translate(
                    "Help",
                    "The program is free under the MIT licence; the catalogue’s data and texts are free of all rights "
                    "(CC0 1.0). The fonts PT Sans and PT Sans Narrow are under the SIL Open Font License. "
                    "The window is drawn by Qt, under the LGPL 3.",
                )
            ),
        )
    )


def without_mnemonic(text: str) -> str:
    return text.replace("&", "")


def _code(*typed: str) -> str:
    """What can be typed as it stands here, also when it is copied."""
    return " &nbsp; ".join(f"<code>{escape(text)}</code>" for text in typed)


def _heading(text: str) -> str:
    return f'<h3 style="margin-top:16px">{escape(text)}</h3>'


def _paragraph(text: str, *, markup: bool = False) -> str:
    return f"<p>{text if markup else escape(text)}</p>"


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f'<tr><td width="300">{left}</td><td>{right or "&nbsp;"}</td></tr>' for left, right in rows)
    return f"<table>{lines}</table>"
