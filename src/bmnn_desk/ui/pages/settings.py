"""The settings page: its sections at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedWidget,
)

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.settings.look_section import LookSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.sections import sections_of
from bmnn_desk.ui.tokens import current_tokens

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.settings.section import Section
    from bmnn_desk.ui.sheet import Sheet

_ICON_PX = 18
_LIST_EM = 26


class SettingsPage(Page):
    """Sections are made when they are first shown; whose act the roles lack, is not there.

    `look_chosen(look, points)` when the user wants other colours or letters.
    """

    look_chosen = Signal(object, int)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = OfficeKeep(seat, self)
        self.look = LookSection()
        # Its keys work before it is chosen: until then it is no window of its own.
        self.look.setParent(self)
        self.look.hide()
        keep = self.keep
        self._entries = sections_of(keep, self.look)
        self._names = QStandardItemModel(self)
        self.list = QListView()
        self._stack = QStackedWidget()
        self._made: dict[int, Section] = {}
        self._left: QWidget | None = None
        self._build()
        self.keep.said.connect(self.said.emit)
        self.look.look_chosen.connect(self.look_chosen.emit)
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self.show_section(now.row())
        )
        for key, points in (("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda points=points: self.look.step(points))
        self.show_section(0)

    @property
    def section(self) -> Section:
        """The section that shows."""
        return self._made[self.list.currentIndex().row()]

    def show_section(self, row: int) -> None:
        """Show a section; it is made when it is first shown."""
        if row not in self._made:
            made = self._entries[row].make()
            made.sheet_wanted.connect(self._lay_sheet)
            self._made[row] = made
            self._stack.addWidget(made)
        self._made[row].show_now()
        self._stack.setCurrentWidget(self._made[row])
        self.list.setCurrentIndex(self._names.index(row, 0))

    def choose_part(self, part: str) -> None:
        """Show a section by its key."""
        keys = [entry.key for entry in self._entries]
        if part in keys:
            self.show_section(keys.index(part))

    def place(self) -> str:
        """The section that shows."""
        return self._entries[self.list.currentIndex().row()].key

    def go_to_place(self, place: str) -> None:
        """Back to that section."""
        self.choose_part(place)

    def refresh(self) -> None:
        """Read the store again and show it."""
        self.keep.read()
        self.look.show_now()
        self.section.show_now()
        self.subtitled.emit(self.tr("Mỗi thay đổi được ghi vào nhật ký"))

    def focus_first(self) -> None:
        """Back to where a sheet was asked for; else into the list of sections."""
        left, self._left = self._left, None
        if left is not None and left.isVisible() and left.isEnabled():
            left.setFocus()
            return
        self.list.setFocus()

    def _lay_sheet(self, sheet: Sheet) -> None:
        focus = QApplication.focusWidget()
        self._left = focus if focus is not None and self.isAncestorOf(focus) else None
        self.sheet_wanted.emit(sheet)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icons anew when the colours change."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and hasattr(self, "list"):
            self._show_icons()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Các phần của cấu hình"))
        self.list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * _LIST_EM)
        for entry in self._entries:
            self._names.appendRow(QStandardItem(entry.words))
        self.list.setModel(self._names)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._show_icons()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 0, 12)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)

    def _show_icons(self) -> None:
        for at, entry in enumerate(self._entries):
            self._names.item(at).setIcon(icon(entry.icon, current_tokens().text))
