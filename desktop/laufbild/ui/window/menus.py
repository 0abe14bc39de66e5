# SPDX-License-Identifier: MIT
"""The menu bar and every action's QAction, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from laufbild.i18n.language import translate
from laufbild.ui.state.actions import ACTIONS, MENUS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction, QActionGroup, QKeySequence
    from PySide6.QtWidgets import QMenuBar

    from laufbild.ui.state.actions import ActionSpec


class Menus(QObject):
    """The titles are there from the first frame; `fill` adds the actions when there is time for them."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self.menus = {name: bar.addMenu("") for name in MENUS}
        self.actions: dict[str, QAction] = {}
        self.retranslate()

    def fill(self) -> None:
        """Make the actions."""
        from PySide6.QtGui import QAction, QActionGroup

        groups: dict[str, QActionGroup] = {}
        for spec in ACTIONS:
            menu = self.menus[spec.menu]
            if spec.separated:
                menu.addSeparator()
            if spec.submenu:
                self.menus[spec.text] = menu.addMenu("")
                self.actions[spec.name] = self.menus[spec.text].menuAction()
                continue
            action = self.actions[spec.name] = QAction(self)
            action.setCheckable(spec.checkable or bool(spec.choice))
            action.setShortcuts(_sequences(spec))
            if spec.among_films:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if spec.choice:
                groups.setdefault(spec.choice, QActionGroup(self)).addAction(action)
            menu.addAction(action)
        self.retranslate()

    def connect_actions(self, handlers: Mapping[str, Callable[..., object]]) -> None:
        """Have each action do what its handler does."""
        for spec in ACTIONS:
            if not spec.submenu:
                self.actions[spec.name].triggered.connect(handlers[spec.name])

    def retranslate(self) -> None:
        for name, menu in self.menus.items():
            menu.setTitle(translate("Actions", name))
        for spec in ACTIONS if self.actions else ():
            self.actions[spec.name].setText(translate("Actions", spec.text))

    def shortcuts_of(self, name: str) -> list[str]:
        """The shortcuts of an action as this system writes them."""
        from PySide6.QtGui import QKeySequence

        native = QKeySequence.SequenceFormat.NativeText
        return [keys.toString(native) for keys in self.actions[name].shortcuts()]


def _sequences(spec: ActionSpec) -> list[QKeySequence]:
    """The shortcuts of an action, without repeating one that the platform gives as well."""
    from PySide6.QtGui import QKeySequence

    found: list[QKeySequence] = []
    for keys in spec.keys:
        standard = getattr(QKeySequence.StandardKey, keys, None)
        for sequence in QKeySequence.keyBindings(standard) if standard is not None else [QKeySequence(keys)]:
            if sequence not in found:
                found.append(sequence)
    return found
