"""The window that brings a store back from a backup, page by page; the last page swaps it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.help.early_help import EarlyHelp
from bmnn_desk.ui.restore.compare_page import ComparePage
from bmnn_desk.ui.restore.done_page import DonePage
from bmnn_desk.ui.restore.file_page import FilePage
from bmnn_desk.ui.restore.key_page import KeyPage
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.ui.first_run.page import FirstRunPage
    from bmnn_desk.ui.first_run.place_page import PlacePage
    from bmnn_desk.ui.sheet import Sheet

_PLAIN_SIZE = QSize(1100, 680)


class RestoreWindow(QWidget):
    """`leave_asked`; `open_asked` behind the passphrase, `swap_asked` behind the comparison.

    `went_back` from the comparison: what was restored aside is not wanted any more. `work_asked`
    at the end. `sheet_wanted(sheet)` lays a sheet over the pages.
    """

    leave_asked = Signal()
    open_asked = Signal()
    swap_asked = Signal()
    went_back = Signal()
    work_asked = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, place: PlacePage | None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("BMNN")
        self.resize(_PLAIN_SIZE)
        self.file, self.key = FilePage(), KeyPage()
        self.compare, self.done = ComparePage(), DonePage()
        self.place = place
        named: list[tuple[FirstRunPage, str]] = [(self.file, self.tr("Bản sao lưu"))]
        if place is not None:
            named.append((place, self.tr("Nơi để kho")))
        named += [
            (self.key, self.tr("Mở")),
            (self.compare, self.tr("So với sổ giấy")),
            (self.done, self.tr("Xong")),
        ]
        self.pages = tuple(page for page, _words in named)
        self._steps = StepsBar([words for _page, words in named])
        self._at, self._busy = 0, ""
        self._sheet: Sheet | None = None
        self.help = EarlyHelp(self, "sao-luu")
        self._make_parts()
        self._lay_out()
        self._listen()
        self.show_page(self.file)

    @property
    def page(self) -> FirstRunPage:
        """The page that shows."""
        return self.pages[self._at]

    @property
    def folder(self) -> Path | None:
        """Where the store shall lie, if that was asked."""
        return None if self.place is None else self.place.folder

    def show_page(self, page: FirstRunPage) -> None:
        """Show a page, with the caret where typing begins."""
        self._at = self.pages.index(page)
        self._stack.setCurrentWidget(page)
        is_done = page is self.done
        self._steps.show_step(self._at, frozenset(range(self._at + is_done)))
        self._back.setVisible(self._at > 0 and not is_done)
        self._leave.setVisible(not is_done)
        self._show_next()
        page.shown()
        (self._next if is_done else page).setFocus()
        page.focus_first()

    def go_forward(self) -> None:
        """On, where the page is ready; what is slow is asked for by a signal."""
        if self._busy or self._sheet is not None:
            return
        if self.page is self.done:
            self.work_asked.emit()
        elif not self.page.ready():
            return
        elif self.page is self.key:
            self.open_asked.emit()
        elif self.page is self.compare:
            self.swap_asked.emit()
        else:
            self.show_page(self.pages[self._at + 1])

    def go_back(self) -> None:
        """To the page before; the comparison lets go of what was restored aside."""
        if self._busy or self._sheet is not None or self._at == 0 or self.page is self.done:
            return
        if self.page is self.compare:
            self.went_back.emit()
        self.show_page(self.pages[self._at - 1])

    def leave(self) -> None:
        """Leave it all as it was."""
        if not self._busy and self._sheet is None and self.page is not self.done:
            self.leave_asked.emit()

    def show_busy(self, words: str) -> None:
        """While it works no button does; an empty word ends it."""
        self._busy = words
        self._working.setRange(0, 0)
        self._working.setVisible(bool(words))
        self._said.setText(words)
        for widget in (self._stack, self._back, self._next, self._leave):
            widget.setEnabled(not words)
        # What was switched off has handed the focus on, and Enter must fall upon nothing.
        (self._body if words else self._next).setFocus()

    def show_step(self, done: int, whole: int, words: str) -> None:
        """So many steps of the whole are done; `words` name the one at hand. Not after the end."""
        if self._busy:
            self._working.setRange(0, whole)
            self._working.setValue(done)
            self._busy = words
            self._said.setText(words)

    def busy_reason(self) -> str:
        """Why the program may not end now; empty where it may."""
        return self._busy

    def lay(self, sheet: Sheet) -> None:
        """Show a sheet in place of the pages until it is finished."""
        self._sheet = sheet
        self._over.addWidget(sheet)
        self._over.setCurrentWidget(sheet)
        sheet.finished.connect(lambda _result: self._lift(sheet))
        sheet.focus_first()

    def _lift(self, sheet: Sheet) -> None:
        self._sheet = None
        self._over.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()
        self._over.setCurrentWidget(self._body)
        self._next.setFocus()

    def _show_next(self) -> None:
        words, name = self.tr("Tiế&p tục"), "arrow-right"
        if self.page is self.key:
            words, name = self.tr("&Khôi phục để xem"), "lock-open"
        elif self.page is self.compare:
            words, name = self.tr("Đưa vào &thay kho"), "database"
        elif self.page is self.done:
            words, name = self.tr("&Vào làm việc"), "home"
        self._next.setText(words)
        self._next.show_icon(name)

    def _choose_step(self, index: int) -> None:
        """A step is free to go back to."""
        while self._at > index and not self._busy and self.page is not self.done:
            self.go_back()
        self._steps.show_step(self._at, frozenset(range(self._at)))

    def _make_parts(self) -> None:
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
            page.forward_asked.connect(self.go_forward)
        self._said = label("", TextPart.HINT)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setAccessibleName(self.tr("Đang làm"))
        self._working.hide()
        leave = ButtonLook(icon="x", tip=self.tr("Esc"))
        self._leave = Button(self.tr("Thôi, để ngu&yên"), leave, self.leave)
        self._back = Button(self.tr("&Quay lại"), ButtonLook(icon="arrow-left"), self.go_back)
        self._next = Button("", ButtonLook(icon="", kind=ButtonKind.PRIMARY), self.go_forward)

    def _listen(self) -> None:
        self.sheet_wanted.connect(self.lay)
        self._steps.chosen.connect(self._choose_step)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self.go_forward,
            "Alt+Right": self.go_forward,
            "Alt+Left": self.go_back,
            "Esc": self.leave,
        }
        # A sheet over the pages has the same keys, so these are the pages' own.
        listen_for(keys, self._body)

    def _lay_out(self) -> None:
        header, foot, self._body = QWidget(), QWidget(), QWidget()
        for widget, name in ((header, "header"), (foot, "footer")):
            widget.setObjectName(name)
            widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QHBoxLayout(header)
        top.setContentsMargins(16, 8, 16, 8)
        top.addWidget(label(self.tr("Khôi phục từ bản sao lưu"), TextPart.TITLE))
        top.addStretch(1)
        bottom = QHBoxLayout(foot)
        bottom.setContentsMargins(16, 9, 16, 9)
        bottom.setSpacing(8)
        bottom.addWidget(self._leave)
        bottom.addWidget(self._said)
        bottom.addWidget(self._working)
        bottom.addStretch(1)
        bottom.addWidget(self._back)
        bottom.addWidget(self._next)
        within, column = QVBoxLayout(self._body), QVBoxLayout(self)
        for each in (within, column):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        within.addWidget(self._steps)
        within.addWidget(self._stack, 1)
        within.addWidget(foot)
        self._over = QStackedWidget()
        self._over.addWidget(self._body)
        column.addWidget(header)
        column.addWidget(self._over, 1)
