"""The window of the first run up to the store: free to go back, nothing lost, nothing written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.domain.founding import FoundingWish
from bmnn_desk.ui.first_run.agency_page import AgencyPage
from bmnn_desk.ui.first_run.finish_page import FinishPage
from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.first_run.place_page import PlacePage
from bmnn_desk.ui.first_run.recovery_page import RecoveryPage
from bmnn_desk.ui.first_run.step_names import step_names
from bmnn_desk.ui.first_run.user_page import UserPage
from bmnn_desk.ui.help.early_help import EarlyHelp
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.ui.widgets.code_halves import Halves
    from bmnn_desk.ui.widgets.new_passphrase import Ticks

Page = TypeVar("Page", bound=FirstRunPage)

_PLAIN_SIZE = QSize(1100, 680)
_LAST = 4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FirstRunHelp:
    """What the pages ask of the rest of the program."""

    ticks: Callable[[str], Ticks]
    new_halves: Callable[[], Halves]
    joined: Callable[[str, str], str]
    require_place: Callable[[Path], None]
    today: Callable[[], date]
    home: Path


class FirstRunWindow(QWidget):
    """`found_asked(FoundingWish)` on the last page; then `work_asked` or `sample_asked`.

    `store_asked` where there is a store already, `restore_asked` where there is a backup of one;
    `print_asked(printer, half)` for a code's sheet.
    """

    found_asked = Signal(object)
    work_asked = Signal()
    sample_asked = Signal()
    store_asked = Signal()
    restore_asked = Signal()
    print_asked = Signal(str, object)

    def __init__(self, given: FirstRunHelp) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("BMNN")
        self.resize(_PLAIN_SIZE)
        self.help = EarlyHelp(self, "ngay-dau")
        self._given = given
        self._at = 0
        self._is_made = False
        self._has_typed = False
        self._steps = StepsBar(step_names())
        self._stack = QStackedWidget()
        self.agency = self._added(AgencyPage())
        self._existing = Button(
            self.tr("Mở kho có &sẵn…"), ButtonLook(icon="folder-open"), self.store_asked.emit
        )
        restore = ButtonLook(icon="history")
        self._restore = Button(
            self.tr("&Khôi phục từ bản sao lưu…"), restore, self.restore_asked.emit
        )
        self._back = Button(self.tr("&Quay lại"), ButtonLook(icon="arrow-left"), self.go_back)
        self._next = Button("", ButtonLook(icon="", kind=ButtonKind.PRIMARY), self.go_forward)
        self._lay_out()
        self._listen()
        self.show_page(0)

    @cached_property
    def user(self) -> UserPage:
        """This page and the next are made when they are first needed: the first one is on show."""
        return self._added(UserPage(self._given.ticks))

    @cached_property
    def recovery(self) -> RecoveryPage:
        """The recovery code."""
        made = self._added(RecoveryPage(self._given.new_halves))
        made.print_asked.connect(self.print_asked.emit)
        return made

    @cached_property
    def place(self) -> PlacePage:
        """Where the store shall lie."""
        return self._added(PlacePage(self._given.require_place, self._given.home))

    @cached_property
    def finish(self) -> FinishPage:
        """The last one."""
        made = self._added(FinishPage())
        made.sample_asked.connect(self.sample_asked.emit)
        return made

    @cached_property
    def pages(self) -> tuple[FirstRunPage, ...]:
        """All of them."""
        return (self.agency, self.user, self.recovery, self.place, self.finish)

    @property
    def at(self) -> int:
        """Which page shows, from 0."""
        return self._at

    def wish(self) -> FoundingWish:
        """What all pages say."""
        agency, made = self.agency.wish(), self.recovery.made
        return FoundingWish(
            folder=self.place.folder,
            agency=agency,
            user=self.user.wish(agency),
            recovery_code=self._given.joined(made.a, made.b),
            day=self._given.today(),
        )

    @property
    def is_unsaved(self) -> bool:
        """True while something was typed and there is no store yet that could keep it.

        Nothing of it may lie anywhere else: names stand in no file that is not encrypted.
        """
        return self._has_typed and not self._is_made

    def show_page(self, index: int) -> None:
        """Show a page, with the caret where typing begins."""
        self._at = index
        if index == _LAST and not self._is_made:
            self._show_facts()
        page = self.pages[index] if index else self.agency
        self._stack.setCurrentWidget(page)
        self._show_at()
        self._back.setVisible(index > 0 and not self._is_made)
        for way in (self._existing, self._restore):
            way.setVisible(index == 0)
        self._show_next()
        page.shown()
        (self._next if index == _LAST else page).setFocus()
        page.focus_first()

    def go_forward(self) -> None:
        """To the next page if this one is ready; on the last, make the store or go to work."""
        if not self._next.isEnabled():
            return
        if self._is_made:
            self.work_asked.emit()
        elif self._at < _LAST:
            self._go_to(self._at + 1)
        else:
            self._found()

    def go_back(self) -> None:
        """To the page before; what was typed stays on both."""
        if self._at > 0 and self._next.isEnabled() and not self._is_made:
            self.show_page(self._at - 1)

    def show_busy(self, words: str) -> None:
        """While something is made no button works; an empty word ends it."""
        self._next.setEnabled(not words)
        self._back.setEnabled(not words)
        self._steps.setEnabled(not words and not self._is_made)
        self.finish.show_busy(words)

    def show_trouble(self, sentence: str) -> None:
        """It was not made: why. Every page can be changed again."""
        self.show_busy("")
        self.finish.show_trouble(sentence)
        self._next.setFocus()

    def show_made(self, sample: Path | None) -> None:
        """The store is there; passphrase and code leave the screen."""
        self._is_made = True
        self.show_busy("")
        self.user.forget()
        self.recovery.forget()
        self.show_page(_LAST)
        self.finish.show_made(sample)

    def _added(self, page: Page) -> Page:
        self._stack.addWidget(page)
        page.forward_asked.connect(self.go_forward)
        return page

    def _found(self) -> None:
        if self._first_bad() is None:
            self.found_asked.emit(self.wish())

    def _first_bad(self) -> int | None:
        """Go to the first page that is not ready, as the disk may have changed meanwhile."""
        for index, page in enumerate(self.pages[:_LAST]):
            if page.errors():
                self.show_page(index)
                page.ready()
                return index
        return None

    def _go_to(self, index: int) -> None:
        """Any page before, or a later one if all before it are ready."""
        for at in range(self._at, index):
            if not self.pages[at].ready():
                self.show_page(at)
                self.pages[at].ready()
                return
        self.show_page(index)

    def _show_next(self) -> None:
        if self._is_made:
            words, name = self.tr("&Vào làm việc"), "home"
        elif self._at == _LAST:
            words, name = self.tr("Tạo &kho"), "database"
        else:
            words, name = self.tr("Tiế&p tục"), "arrow-right"
        self._next.setText(words)
        self._next.show_icon(name)

    def _show_facts(self) -> None:
        wish = self.wish()
        agency, user = wish.agency, wish.user
        above = f"{agency.parent} · " if agency.parent else ""
        self.finish.show_facts(
            (
                (self.tr("Cơ quan"), f"{above}{agency.name} ({agency.place})"),
                (self.tr("Số đầu tiên"), self.agency.first_reference()),
                (self.tr("Người đứng đầu"), f"{agency.head}, {agency.head_post}"),
                (self.tr("Người dùng"), f"{user.name} ({user.account})"),
                (self.tr("Mã khôi phục"), self.tr("Hai nửa đã chép, nhóm cuối gõ lại đúng")),
                (self.tr("Nơi lưu"), str(wish.folder)),
            )
        )

    def _listen(self) -> None:
        self._steps.chosen.connect(self._choose_step)
        self.agency.panel.edited.connect(self._note_typing)
        keys = (
            ("Ctrl+Return", self.go_forward),
            ("Alt+Right", self.go_forward),
            ("Alt+Left", self.go_back),
        )
        for key, do in keys:
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _choose_step(self, index: int) -> None:
        # What comes after the store is as far away as its making.
        self._go_to(min(index, _LAST))
        self._show_at()

    def _show_at(self) -> None:
        """The making of the store belongs to the step that says where it lies."""
        done = _LAST if self._is_made else min(self._at, _LAST - 1)
        self._steps.show_step(min(self._at, _LAST - 1), frozenset(range(done)))

    def _note_typing(self) -> None:
        self._has_typed = True

    def _lay_out(self) -> None:
        header, footer = QWidget(), QWidget()
        for widget, name in ((header, "header"), (footer, "footer")):
            widget.setObjectName(name)
            widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top = QVBoxLayout(header)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(0)
        top.addWidget(label(self.tr("Thiết lập lần đầu"), TextPart.TITLE))
        top.addWidget(label(self.tr("Chưa bấm Tạo kho thì bước nào cũng sửa được"), TextPart.HINT))
        bottom = QHBoxLayout(footer)
        bottom.setContentsMargins(16, 9, 16, 9)
        bottom.setSpacing(8)
        bottom.addWidget(self._existing)
        bottom.addWidget(self._restore)
        bottom.addStretch(1)
        bottom.addWidget(self._back)
        bottom.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (header, self._steps):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(footer)
