# SPDX-License-Identifier: MIT
"""Colours and fonts: one light and one dark set, for the palette, the widgets that draw themselves and the pages."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from laufbild import paths

FAMILY = "PT Sans"
NARROW = "PT Sans Narrow"
POINTS = 10.5
_FONT_FILES = ("PT_Sans-Web-Regular.ttf", "PT_Sans-Web-Bold.ttf")
_LATER_FONT_FILE = "PT_Sans-Narrow-Web-Bold.ttf"


class Colours(NamedTuple):
    """Every colour by what it is for; text stands out from what it is on by at least 4.5 : 1."""

    window: str
    panel: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    chosen: str
    match: str
    pill: str
    documented: str
    documented_text: str
    warning: str


LIGHT = Colours(
    window="#f6f1e7", panel="#fffdf7", line="#dfd6c6", text="#1b1917", muted="#696157", faint="#a89e90",
    accent="#c8281e", on_accent="#ffffff", chosen="#f3d9d3", match="#ffdf80", pill="#eae2d4",
    documented="#d8ead2", documented_text="#22502a", warning="#fbe7c2",
)  # fmt: skip
DARK = Colours(
    window="#181614", panel="#231f1c", line="#3a3430", text="#f3ece0", muted="#a99f92", faint="#6f675e",
    accent="#f0604f", on_accent="#1b1210", chosen="#4a211c", match="#6b5310", pill="#332d28",
    documented="#22391f", documented_text="#b9e0b0", warning="#4a3a14",
)  # fmt: skip


def is_dark(theme: str) -> bool:
    """Whether a chosen theme ("system", "light", "dark") is dark now."""
    if theme == "system":
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def colours(theme: str) -> Colours:
    return DARK if is_dark(theme) else LIGHT


def current() -> Colours:
    """The colours whose palette the application has."""
    return DARK if QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window) else LIGHT


def load_fonts() -> None:
    """Make the fonts of the first frame known."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resource("fonts") / name))
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    QApplication.setFont(font)


def load_later_font() -> None:
    """Make the font known that only the detail panel needs."""
    QFontDatabase.addApplicationFont(str(paths.resource("fonts") / _LATER_FONT_FILE))


def apply(colour: Colours) -> None:
    """Put the colours on all that Qt draws; what draws itself is given them by the window."""
    QApplication.setPalette(_palette(colour))


def _palette(colour: Colours) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, colour.window),
        (roles.Base, colour.panel),
        (roles.AlternateBase, colour.window),
        (roles.Button, colour.window),
        (roles.ToolTipBase, colour.panel),
        (roles.Highlight, colour.chosen),
        (roles.Accent, colour.accent),
        (roles.Link, colour.accent),
        (roles.LinkVisited, colour.accent),
        (roles.Mid, colour.line),
        (roles.Light, colour.panel),
        (roles.Dark, colour.line),
        (roles.Shadow, colour.line),
    ):
        palette.setColor(role, QColor(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText, roles.HighlightedText):
        palette.setColor(role, QColor(colour.text))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour.faint))
    palette.setColor(roles.PlaceholderText, QColor(colour.muted))
    return palette
