# SPDX-License-Identifier: MIT
"""Every action, declared once: menus, shortcuts, the help page and the tests read this table."""

from typing import NamedTuple

from laufbild.core.model.fields import stars
from laufbild.core.text.translation_marker import QT_TRANSLATE_NOOP


class ActionSpec(NamedTuple):
    """Something a user can do.

    `text` and `menu` are marked for the context "Actions"; `keys` are portable key sequences, or the name of one of
    Qt's standard keys. `choice` names the group of alternatives an action belongs to, `separated` puts a line before.
    A `submenu` does nothing itself; its entries name its text as their menu. The keys of what is done `among_films`
    work in the table and the details only: elsewhere they are letters that are typed.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    choice: str = ""
    separated: bool = False
    submenu: bool = False
    among_films: bool = False


FILE = QT_TRANSLATE_NOOP("Actions", "&File")
EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
FILM = QT_TRANSLATE_NOOP("Actions", "Fil&m")
LANGUAGE = QT_TRANSLATE_NOOP("Actions", "&Language")
HELP = QT_TRANSLATE_NOOP("Actions", "&Help")
MINE = QT_TRANSLATE_NOOP("Actions", "M&ine")
MENUS = (FILE, EDIT, VIEW, FILM, MINE, LANGUAGE, HELP)
RECENT = QT_TRANSLATE_NOOP("Actions", "Open &recent")
VIEWS = QT_TRANSLATE_NOOP("Actions", "Saved &views")

RATING = QT_TRANSLATE_NOOP("Actions", "My &rating")


def _rating(half: int) -> ActionSpec:
    """Rating with a number of half stars: 7 → "★★★½"; those of whole stars have a key."""
    keys = () if half % 2 else (str(half // 2),)
    return ActionSpec(f"rate_{half}", RATING, stars(half), keys, choice="rating", among_films=True)


_spec = ActionSpec
ACTIONS = (
    _spec("new", FILE, QT_TRANSLATE_NOOP("Actions", "&New catalogue from a table…"), ("Ctrl+N",)),
    _spec("open", FILE, QT_TRANSLATE_NOOP("Actions", "&Open catalogue…"), ("Ctrl+O",)),
    _spec("recent", FILE, RECENT, submenu=True),
    _spec("bundled", RECENT, QT_TRANSLATE_NOOP("Actions", "The &films that came with Laufbild"), separated=True),
    _spec("forget_recent", RECENT, QT_TRANSLATE_NOOP("Actions", "&Clear the list")),
    _spec("import", FILE, QT_TRANSLATE_NOOP("Actions", "&Import…"), ("Ctrl+Shift+I",), separated=True),
    _spec("export", FILE, QT_TRANSLATE_NOOP("Actions", "&Export…"), ("Ctrl+E",)),
    _spec("export_mine", FILE, QT_TRANSLATE_NOOP("Actions", "Save m&y data to a file…"), separated=True),
    _spec("import_mine", FILE, QT_TRANSLATE_NOOP("Actions", "Re&place my data from a file…")),
    _spec("restore", FILE, QT_TRANSLATE_NOOP("Actions", "Restore a bac&kup…")),
    _spec("quit", FILE, QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q", "Quit"), separated=True),
    _spec("undo", EDIT, QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z", "Undo")),
    _spec("redo", EDIT, QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y", "Redo")),
    _spec("history", EDIT, QT_TRANSLATE_NOOP("Actions", "His&tory…"), ("Ctrl+H",)),
    _spec("search", EDIT, QT_TRANSLATE_NOOP("Actions", "&Search"), ("Ctrl+F", "/"), separated=True),
    _spec("clear", EDIT, QT_TRANSLATE_NOOP("Actions", "Show a&ll films"), ("Esc",)),
    _spec("copy", EDIT, QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C", "Copy"), separated=True),
    _spec("copy_headed", EDIT, QT_TRANSLATE_NOOP("Actions", "Copy with &headings"), ("Ctrl+Shift+C",)),
    _spec("paste", EDIT, QT_TRANSLATE_NOOP("Actions", "&Paste a list"), ("Ctrl+V", "Paste")),
    _spec("copy_query", EDIT, QT_TRANSLATE_NOOP("Actions", "Cop&y this view as a line")),
    _spec("select_all", EDIT, QT_TRANSLATE_NOOP("Actions", "Select &all"), ("Ctrl+A", "SelectAll"), separated=True),
    _spec("select_none", EDIT, QT_TRANSLATE_NOOP("Actions", "Select &none"), ("Ctrl+Shift+A",)),
    _spec("select_inverted", EDIT, QT_TRANSLATE_NOOP("Actions", "&Invert the selection"), ("Ctrl+I",)),
    _spec("facets", VIEW, QT_TRANSLATE_NOOP("Actions", "&Filters"), ("F9",), checkable=True),
    _spec("details", VIEW, QT_TRANSLATE_NOOP("Actions", "&Details"), ("F10",), checkable=True),
    _spec("views", VIEW, VIEWS, submenu=True, separated=True),
    _spec("save_view", VIEWS, QT_TRANSLATE_NOOP("Actions", "&Save this view…"), ("Ctrl+S",)),
    _spec("paste_view", VIEWS, QT_TRANSLATE_NOOP("Actions", "&Paste a view"), ("Ctrl+Shift+V",)),
    _spec("default_order", VIEW, QT_TRANSLATE_NOOP("Actions", "&Back to the order by title"), ("Ctrl+0",)),
    _spec("default_columns", VIEW, QT_TRANSLATE_NOOP("Actions", "&Usual columns")),
    _spec("theme_system", VIEW, QT_TRANSLATE_NOOP("Actions", "Colours of the &system"), choice="theme", separated=True),
    _spec("theme_light", VIEW, QT_TRANSLATE_NOOP("Actions", "&Light"), choice="theme"),
    _spec("theme_dark", VIEW, QT_TRANSLATE_NOOP("Actions", "Dar&k"), choice="theme"),
    _spec("open_details", FILM, QT_TRANSLATE_NOOP("Actions", "&Go to the details"), ("Ctrl+D",)),
    _spec("next", FILM, QT_TRANSLATE_NOOP("Actions", "&Next film"), ("Alt+Down",)),
    _spec("previous", FILM, QT_TRANSLATE_NOOP("Actions", "&Previous film"), ("Alt+Up",)),
    _spec("add_film", FILM, QT_TRANSLATE_NOOP("Actions", "&Add a film…"), ("Ctrl+Shift+N",), separated=True),
    _spec("edit_film", FILM, QT_TRANSLATE_NOOP("Actions", "&Edit or correct the film…"), ("F2",)),
    _spec("duplicate_film", FILM, QT_TRANSLATE_NOOP("Actions", "&Duplicate as a film of your own"), ("Ctrl+Shift+D",)),
    _spec("delete_film", FILM, QT_TRANSLATE_NOOP("Actions", "De&lete films of your own"), ("Del",)),
    _spec("wanted", MINE, QT_TRANSLATE_NOOP("Actions", "&Want to see"), ("+",), checkable=True, among_films=True),
    _spec("seen", MINE, QT_TRANSLATE_NOOP("Actions", "&Seen"), ("!",), checkable=True, among_films=True),
    _spec("seen_today", MINE, QT_TRANSLATE_NOOP("Actions", "Seen to&day"), ("Ctrl+Shift+T",), among_films=True),
    _spec("favourite", MINE, QT_TRANSLATE_NOOP("Actions", "&Favourite"), ("*",), checkable=True, among_films=True),
    _spec("rating", MINE, RATING, submenu=True),
    *map(_rating, range(10, 0, -1)),
    _spec("rate_0", RATING, QT_TRANSLATE_NOOP("Actions", "&No rating"), ("0",), choice="rating", among_films=True),
    _spec("half_star", RATING, QT_TRANSLATE_NOOP("Actions", "&Half a star more or less"), (".", ","), separated=True,
          among_films=True),
    _spec("tag", MINE, QT_TRANSLATE_NOOP("Actions", "Add a &tag…"), ("#", "Ctrl+T"), among_films=True),
    _spec("note", MINE, QT_TRANSLATE_NOOP("Actions", "Write a &note"), ("Ctrl+M",), among_films=True),
    _spec("language_en", LANGUAGE, "English", ("Ctrl+1",), choice="language"),
    _spec("language_de", LANGUAGE, "Deutsch", ("Ctrl+2",), choice="language"),
    _spec("language_ru", LANGUAGE, "Русский", ("Ctrl+3",), choice="language"),
    _spec("help", HELP, QT_TRANSLATE_NOOP("Actions", "&Help"), ("F1", "HelpContents")),
    _spec("shortcuts", HELP, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("Ctrl+?",)),
    _spec("about", HELP, QT_TRANSLATE_NOOP("Actions", "&About Laufbild"), separated=True),
)  # fmt: skip
#: The actions that a right click on films offers, with lines between.
CONTEXT_MENU = (
    "open_details", "edit_film", "duplicate_film", "delete_film", "", "wanted", "seen", "seen_today", "favourite",
    "rating", "tag", "note", "", "copy", "copy_headed", "export", "", "select_all", "select_inverted",
)  # fmt: skip
