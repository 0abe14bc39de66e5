# SPDX-License-Identifier: MIT
"""The saved views above the filters: a click shows one, its menu changes it, names are typed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QDropEvent, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from laufbild.i18n.language import translate
from laufbild.ui.views.saved_views import SHORTCUTS
from laufbild.ui.views.view_model import (
    SHOWN,
    VIEW,
    ViewModel,
    keys_of,
)
from laufbild.ui.widgets import theme
from laufbild.ui.widgets.coloured import Coloured
from laufbild.ui.widgets.frames import scroll_bar_style
from laufbild.ui.widgets.keys import keeps

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from laufbild.core.personal.values import SavedView
    from laufbild.ui.views.saved_views import SavedViews
    from laufbild.ui.widgets.theme import Colours

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _AIR = 14, 8
#: Views that are in sight at once.
_MOST_ROWS = 6


class ViewPanel(QWidget):
    """A heading with a button that saves what is shown, and the list, as high as it needs to be."""

    def __init__(self, saved: SavedViews) -> None:
        super().__init__()
        self._saved = saved
        self._heading, self._add = QLabel(), QToolButton()
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._add.setText("+")
        self._add.setAutoRaise(True)
        self._add.clicked.connect(self.begin_to_save)
        self.list = ViewList(saved)
        self.list.model().modelReset.connect(self._fit)
        saved.changed.connect(self._show_whether_it_can)
        self._arrange()
        self._fit()
        self._show_whether_it_can()
        self.retranslate()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(_LEFT, 0, _AIR, 0)
        above.addWidget(self._heading, 1)
        above.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(1)
        layout.addLayout(above)
        layout.addWidget(self.list)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _fit(self) -> None:
        rows = self.list.model().rowCount()
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(min(rows, _MOST_ROWS) * max(self.list.sizeHintForRow(0), 0))

    def _show_whether_it_can(self) -> None:
        self._add.setEnabled(self._saved.can_save)

    def retranslate(self) -> None:
        self._heading.setText(translate("Views", "Saved views"))
        self.list.setAccessibleName(translate("Views", "Saved views"))
        self._add.setAccessibleName(translate("Views", "Save this view"))
        self._add.setToolTip(translate("Views", "Save this view"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def begin_to_save(self) -> None:
        """Let the user type a name for what is shown, in the place where it will stand."""
        if self._saved.can_save:
            self.list.begin_to_name(self._saved.proposed_name())


class ViewList(Coloured, QListView):
    def __init__(self, saved: SavedViews) -> None:
        super().__init__()
        self._saved = saved
        self._views = ViewModel(saved)
        self._views.setParent(self)
        self._delegate = ViewDelegate()
        self.setModel(self._views)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)  # else each of very many views is measured
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.set_colours(theme.current())
        self.clicked.connect(self._show)
        self._views.named.connect(self._name, Qt.ConnectionType.QueuedConnection)  # after the editor is gone
        self._delegate.closeEditor.connect(lambda: QTimer.singleShot(0, self._views.end_draft))

    def set_colours(self, colours: Colours) -> None:
        self._delegate.set_colours(colours)
        self.verticalScrollBar().setStyleSheet(scroll_bar_style(colours))
        self.viewport().update()

    def begin_to_name(self, name: str) -> None:
        """Show a new view under this name, which can be typed over; Enter saves it, Escape does not."""
        index = self._views.begin_draft(name)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def _name(self, view: SavedView | None, name: str) -> None:
        if view:
            self._saved.rename(view, name)
        else:
            self._saved.add(name)

    def _show(self, index: QModelIndex) -> None:
        if view := index.data(VIEW):
            self._saved.show(view)

    # --- Keys and mouse -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if keeps(event, Qt.Key.Key_F2, Qt.Key.Key_Delete):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.currentIndex().data(VIEW) if self.currentIndex().isValid() else None
        if view and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._saved.show(view)
        elif view and event.key() == Qt.Key.Key_Delete:
            self._saved.delete(view)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A view is dropped among the others: where the row below it was."""
        view = self.currentIndex().data(VIEW)
        at = event.position().toPoint()
        target = self.indexAt(at)
        place = target.row() if target.isValid() else self._views.rowCount() - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)  # Qt would take the row out of the model
        event.accept()
        if event.source() is self and view:
            self._saved.move(view, place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        if index.isValid() and index.data(VIEW):
            self.menu(index).exec(self.viewport().mapToGlobal(self.visualRect(index).center()))

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a view."""
        view, saved, place = index.data(VIEW), self._saved, index.row()
        menu = QMenu(self)
        for text, act, possible in (
            (translate("Views", "Show"), lambda: saved.show(view), True),
            (translate("Views", "Replace by what is shown now"), lambda: saved.replace(view), not index.data(SHOWN)),
            (translate("Views", "Rename"), lambda: self.edit(index), True),
            (translate("Views", "Copy as a line"), lambda: saved.copy(view), True),
            (translate("Views", "Move up"), lambda: saved.move(view, place - 1), place > 0),
            (translate("Views", "Move down"), lambda: saved.move(view, place + 1), place < len(saved.views) - 1),
            (translate("Views", "Delete"), lambda: saved.delete(view), True),
        ):
            action = menu.addAction(text)
            action.setEnabled(possible)
            action.triggered.connect(act)
        menu.insertMenu(menu.actions()[4], self._shortcuts(view, menu))
        return menu

    def _shortcuts(self, view: SavedView, parent: QMenu) -> QMenu:
        menu = QMenu(translate("Views", "Shortcut"), parent)
        for keys in ("", *SHORTCUTS):
            action = menu.addAction(keys_of(view._replace(shortcut=keys)) or translate("Views", "None"))
            action.setCheckable(True)
            action.setChecked(keys == view.shortcut)
            action.triggered.connect(lambda _=False, keys=keys: self._saved.assign(view, keys))
        return menu


class ViewDelegate(QStyledItemDelegate):
    def __init__(self) -> None:
        super().__init__()
        self.set_colours(theme.current())
        self._font = QFont(QApplication.font())
        self._bold, self._small = QFont(self._font), QFont(self._font)
        self._bold.setBold(True)
        self._small.setPointSizeF(self._small.pointSizeF() * 0.9)

    def set_colours(self, colours: Colours) -> None:
        self._text, self._muted, self._chosen = (QColor(c) for c in (colours.text, colours.muted, colours.chosen))

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Not over what is being typed, when another view is shown meanwhile."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(option.rect.adjusted(_LEFT - 4, 0, -_LEFT + 6, 0))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(60, QFontMetrics(self._bold).height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        state: QStyle.StateFlag = option.state
        view, shown = index.data(VIEW), index.data(SHOWN)
        rect = option.rect.adjusted(_LEFT, 0, -_LEFT + 2, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown or state & QStyle.StateFlag.State_MouseOver:
            fill = QColor(self._chosen)
            fill.setAlphaF(1.0 if shown else 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(-4, 0, 4, 0), 4, 4)
        keys = keys_of(view) if view else ""
        painter.setFont(self._small)
        painter.setPen(self._muted if not shown else self._text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, keys)
        room = rect.adjusted(2, 0, -QFontMetrics(self._small).horizontalAdvance(keys) - _AIR, 0)
        font = self._bold if shown else self._font
        painter.setFont(font)
        painter.setPen(self._text)
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._muted, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(5.5, 0.5, -5.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
