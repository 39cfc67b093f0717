"""The help: the topics at the left, the text at the right, one line that searches all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.dialogs.about_program import AboutProgramSheet
from bmnn_desk.ui.dialogs.promises_sheet import PromisesSheet
from bmnn_desk.ui.dialogs.shortcuts_help import ShortcutsHelp
from bmnn_desk.ui.help.help_text import HelpText
from bmnn_desk.ui.help.library import help_library
from bmnn_desk.ui.help.topic_list import TopicList
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat

_LIST_SHARE, _TEXT_SHARE = 3, 7


class HelpSheet(Sheet):
    """Opens at a topic; it leads to promises, version, manuals and keys, and back by Alt+Left.

    Without a seat there is no desk yet: the law is given, and nothing is led to.

    Raises:
        ShippedFileError: a file of the manual is missing or is not as it was shipped.
    """

    form = "help"
    reopens = False

    def __init__(self, seat: Seat | None, topic: str, law: Law | None = None) -> None:
        super().__init__(self.tr("Trợ giúp"))
        self._sits = seat
        known = law if seat is None else seat.desk.law
        if known is None:
            raise AssertionError  # one of them is given
        self._library = help_library(known)
        self._typed = ""
        self._been: list[str] = []
        self._shown = ""
        self.filter = FilterEdit(self.tr("Tìm trong mọi bài (gõ không dấu)"))
        self.list, self.text = TopicList(), HelpText()
        self.none = label("", TextPart.MUTED, wraps=True)
        self._build()
        self.show_subtitle(
            self.tr("Enter vào bài · Tab tới đường dẫn · Alt+← bài trước · F3 chỗ kế · Ctrl+F tìm")
        )
        self._offer()
        self.search("")
        self.show_topic(topic)

    @property
    def topic(self) -> str:
        """The key of the topic that is shown."""
        return self._shown

    def focus_first(self) -> None:
        """Into the line that searches; the topic one came for is shown already."""
        self.filter.setFocus()

    def search(self, typed: str) -> None:
        """List what has these words, and show the first of it with the words lit."""
        was_search = bool(search_words(self._typed).phrases)
        is_search = bool(search_words(typed).phrases)
        self._typed = typed
        hits = self._library.find(typed)
        self.list.show_hits(hits, is_search=is_search)
        said = self.tr("Không có bài nào cho «{typed}». Thử bớt từ.")
        self.none.setText("" if hits else said.format(typed=typed))
        self.none.setVisible(not hits)
        if is_search and hits:
            # Each further letter may find another first one: only the way in is gone back.
            (self._show if was_search else self.show_topic)(hits[0].page.key)
        elif self._shown:
            self._show(self._shown)

    def show_topic(self, key: str) -> None:
        """Show a topic that a link or a search leads to; where one was can be gone back to."""
        if self._shown and self._shown != key:
            self._been.append(self._shown)
        self._show(key)

    def go_back(self) -> None:
        """Show the topic before."""
        if self._been:
            self._show(self._been.pop())

    def _show(self, key: str) -> None:
        page = self._library.page(key)
        self._shown = page.key
        self.text.show_page(page)
        self.list.put(page.key)
        words = search_words(self._typed)
        if words.phrases:
            self.text.light(words)
        self.back.setEnabled(bool(self._been))

    def _build(self) -> None:
        left, split = QWidget(), QSplitter(Qt.Orientation.Horizontal)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        split.addWidget(left)
        split.addWidget(self.text)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, _LIST_SHARE)
        split.setStretchFactor(1, _TEXT_SHARE)
        self.body.addWidget(split, 1)
        self.filter.asked.connect(self.search)
        self.filter.list_wanted.connect(self.list.setFocus)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self.text.setFocus)
        self.text.wanted.connect(self.show_topic)

    def _offer(self) -> None:
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self.back = self.offer(
            self.tr("&Bài trước"), ButtonLook(icon="arrow-left", tip=self.tr("Alt+←")), self.go_back
        )
        if self._sits is not None:
            self._lead_on(self._sits)
        listen_for(
            {
                "Alt+Left": self.go_back,
                "F3": self.text.go_to_next,
                "Ctrl+F": self.filter.take_keys,
            },
            self,
        )

    def _lead_on(self, seat: Seat) -> None:
        self.promises = self.offer(
            self.tr("Lời hứa và giới &hạn…"),
            ButtonLook(icon="shield-check"),
            lambda: self.sheet_wanted.emit(PromisesSheet(seat)),
        )
        self.about_program = self.offer(
            self.tr("&Về chương trình…"),
            ButtonLook(icon="info-circle"),
            lambda: self.sheet_wanted.emit(AboutProgramSheet(seat)),
        )
        self.keys = self.offer(
            self.tr("&Phím tắt…"),
            ButtonLook(icon="keyboard", tip=self.tr("Ctrl+F1")),
            lambda: self.sheet_wanted.emit(ShortcutsHelp(lambda: PromisesSheet(seat))),
        )
