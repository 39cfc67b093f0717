"""The main window: navigation at the left, a page at the right, sheets over both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.dialogs.search_books import SearchBooksDialog
from bmnn_desk.ui.dialogs.shortcuts_help import ShortcutsHelp
from bmnn_desk.ui.framed import framed
from bmnn_desk.ui.giving_way import building, give_way, is_building, polish
from bmnn_desk.ui.help.help_place import topic_of
from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.host_strip import HostStrip
from bmnn_desk.ui.left import Left
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.nav import Nav
from bmnn_desk.ui.network_strip import NetworkStrip
from bmnn_desk.ui.page_header import PageHeader
from bmnn_desk.ui.page_stack import PageStack
from bmnn_desk.ui.places import places_for
from bmnn_desk.ui.reopening import REOPENED, reopened
from bmnn_desk.ui.status_line import StatusLine
from bmnn_desk.ui.today.reminders_sheet import RemindersSheet
from bmnn_desk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_WIDE_PX = 1180


class MainWindow(QMainWindow):
    """Navigation only: what is done, pages and sheets do.

    `lock_asked` on Ctrl+L; `look_chosen(look, points)` when the settings page changes them.
    """

    lock_asked = Signal()
    look_chosen = Signal(object, int)

    def __init__(self, seat: Seat, left: Left | None = None) -> None:
        super().__init__()
        self._seat = seat
        self.setWindowTitle("BMNN")
        self._current = ""
        self._places = places_for(seat)
        self._nav = Nav(self._places)
        self._header = PageHeader(seat.titled)
        self._shown = PageStack(seat, self._begin)
        self._sheets: list[Sheet] = []
        self._host = HostStrip(seat)
        self._network = NetworkStrip(seat)
        self._layers = QStackedWidget()
        self._layers.addWidget(self._shell())
        self.setCentralWidget(framed(seat, self._layers, self._network, self._host))
        self.status = StatusLine(seat)
        self.setStatusBar(self.status)
        self.status.show_network(self._network.standing)
        self._toast = Toast(self)
        self._nav.chosen.connect(self._go)
        self._header.lock_asked.connect(self.lock_asked.emit)
        self._network.changed.connect(self._stand)
        if seat.backup is not None:
            seat.backup.ended.connect(self._look_again)
        self._listen()
        self._come_back(Left(page=self._places[0].key) if left is None else left)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet on top, None where a page shows."""
        return self._sheets[-1] if self._sheets else None

    @property
    def page(self) -> Page:
        """The page that shows, or lies under the sheets."""
        return self._shown.made[self._current]

    def show_page(self, key: str) -> None:
        """Go to a page; it is made when it is first shown, and stands when this comes back."""
        with building():
            page = self._shown.page(key)
            self._current = key
            self._nav.show_current(key)
            self._header.show_title(next(place.words for place in self._places if place.key == key))
            self._shown.bring(page)
            page.refresh()
            give_way()
            self.status.refresh()
            page.focus_first()

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the window; what was said of the one before goes."""
        self._toast.hide()
        self._host.look()  # before something is dated
        self._sheets.append(sheet)
        sheet.finished.connect(lambda result, sheet=sheet: self._take_off(sheet, result))
        sheet.said.connect(self._hear)
        sheet.sheet_wanted.connect(self.open_sheet)
        with building():
            self._layers.addWidget(sheet)
            give_way()
            polish(sheet)
            self._layers.setCurrentWidget(sheet)
            give_way()
            sheet.focus_first()

    def toast(self, words: str) -> None:
        """Say shortly that something was done; it stays a while in the status bar."""
        self._toast.say(words)
        self.status.say(words)

    def keep_drafts(self) -> Left:
        """Save every open sheet's draft; what stood open comes back."""
        for sheet in self._sheets:
            sheet.keep_draft()
        return Left(
            page=self._current,
            sheets=tuple(
                (sheet.form, sheet.subject)
                for sheet in self._sheets
                if sheet.form in REOPENED and sheet.reopens
            ),
            place=self.page.place(),
            unkept=next(filter(None, (sheet.unkept for sheet in self._sheets)), ""),
        )

    def unkept_words(self) -> str:
        """What would be lost if the window were closed now; of each sheet told once, then empty."""
        self.keep_drafts()
        return next(filter(None, [sheet.unkept_words() for sheet in self._sheets]), "")

    def busy_reason(self) -> str:
        """Why the window may not be closed or locked now; empty where it may."""
        if is_building():
            return self.tr("Đang mở trang, chờ một chút.")
        return next(filter(None, (sheet.busy_reason() for sheet in self._sheets)), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Below 1180 px the navigation shows icons alone."""
        super().resizeEvent(event)
        self._nav.show_narrow(narrow=self.width() < _WIDE_PX)

    def _come_back(self, left: Left) -> None:
        """Show what stood open, as far as the account still has it: its roles may have changed."""
        keys = [place.key for place in self._places]
        self.show_page(left.page if left.page in keys else keys[0])
        if self._current == left.page:
            self.page.go_to_place(left.place)
        for form, subject in left.sheets:
            sheet = reopened(self._seat, form, subject)
            if sheet is not None:
                self.open_sheet(sheet)

    def _take_off(self, sheet: Sheet, result: object) -> None:
        self._sheets.remove(sheet)
        self._layers.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()
        below = self.sheet
        if below is not None:
            self._layers.setCurrentWidget(below)
            below.focus_again()
        else:
            self._layers.setCurrentIndex(0)
        wanted = result if isinstance(result, LineWanted) else None
        if wanted is None or not self._go_where_may(wanted):
            self._read_again()
        said = result if wanted is None else wanted.said or None
        if isinstance(said, str):
            self.toast(said)

    def _read_again(self) -> None:
        """What was done on the sheet shows on the page, unless another sheet lies over it still."""
        with building():
            give_way()
            if self.sheet is None:
                self.page.refresh()
                self.page.focus_first()
                give_way()
            self.status.refresh()

    def _follow(self, wanted: LineWanted) -> None:
        """Go where a page leads, and say what is to be said there."""
        if not self._go_where_may(wanted):
            self.toast(self.tr("Tài khoản này không có trang cần mở."))
        elif wanted.said:
            self.toast(wanted.said)

    def _go_where_may(self, wanted: LineWanted) -> bool:
        """Go to a line, unless this account has not its page."""
        is_there = any(place.key == wanted.page for place in self._places)
        if is_there:
            self._go_to_line(wanted)
        return is_there

    def _go_to_line(self, wanted: LineWanted) -> None:
        self.show_page(wanted.page)
        if wanted.book:
            self.page.choose_book(wanted.book)
        if wanted.part:
            self.page.go_to_row(wanted.part, wanted.line)
        else:
            self.page.go_to_line(wanted.line)

    def _stand(self) -> None:
        """The machine stands otherwise to networks."""
        self.status.show_network(self._network.standing)
        self.page.look_again()

    def _look_again(self) -> None:
        """A backup came to its end; one at a lock, when nobody looks any more."""
        if self.isVisible():
            self.status.refresh()
            self.page.look_again()

    def _subtitle(self, key: str, words: str) -> None:
        if key == self._current:
            self._header.show_subtitle(words)

    def _begin(self, key: str, page: Page) -> None:
        page.sheet_wanted.connect(self.open_sheet)
        page.said.connect(self.toast)
        page.line_wanted.connect(self._follow)
        page.subtitled.connect(lambda words: self._subtitle(key, words))
        page.waiting.connect(lambda count: self._nav.show_count(key, count))
        if hasattr(page, "look_chosen"):
            page.look_chosen.connect(self.look_chosen.emit)

    def _shell(self) -> QWidget:
        shell, right = QWidget(), QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._header)
        right.addWidget(self._shown, 1)
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addLayout(right, 1)
        return shell

    def _listen(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            place.shortcut: partial(self._go, place.key) for place in self._places if place.shortcut
        }
        keys |= {"F1": self._help, "Ctrl+F1": self._keys, "Ctrl+K": self._search, "F8": self._due}
        for key, do in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(do)
        anywhere = Qt.ShortcutContext.ApplicationShortcut
        QShortcut(QKeySequence("Ctrl+L"), self, context=anywhere).activated.connect(self.lock_asked)

    def _help(self) -> None:
        if not self._is_open(HelpSheet):
            topic = topic_of(self._current, self.page.place(), self.sheet)
            self.open_sheet(HelpSheet(self._seat, topic))

    def _keys(self) -> None:
        if not self._is_open(ShortcutsHelp):
            self.open_sheet(ShortcutsHelp(lambda: PromisesSheet(self._seat)))

    def _is_open(self, kind: type[Sheet]) -> bool:
        return any(type(sheet) is kind for sheet in self._sheets)

    def _hear(self, words: str) -> None:
        """A sheet that stays open may say that it wrote something."""
        self.toast(words)
        self.status.refresh()

    def _search(self) -> None:
        self._over_page(SearchBooksDialog, self.tr("Đóng biểu mẫu (Esc) rồi tìm."))

    def _due(self) -> None:
        self._over_page(RemindersSheet, self.tr("Đóng biểu mẫu (Esc) rồi bấm F8."))

    def _over_page(self, kind: type[SearchBooksDialog | RemindersSheet], first: str) -> None:
        if not self._sheets:
            self.open_sheet(kind(self._seat))
        elif not isinstance(self.sheet, kind):
            self.toast(first)

    def _go(self, key: str) -> None:
        if not self._sheets:
            if key in self._shown.made:
                self._shown.made[key].come()
            self.show_page(key)
