"""Search all books by one box (Ctrl+K); a line that is chosen opens in its book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.search_query import search_query
from bmnn_desk.errors import DeskError
from bmnn_desk.services.saved_searches import (
    DropSearchRequest,
    KeepSearchRequest,
    SavedSearch,
    drop_search,
    keep_search,
    saved_searches,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.search.columns import found_columns, is_cancelled
from bmnn_desk.ui.search.source import SearchSource
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowMenu, commands_of
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.search_query import SearchProblem
    from bmnn_desk.ui.seat import Seat

PAGE_OF: Mapping[BookKind, str] = {
    BookKind.OUTGOING: "outgoing",
    BookKind.INCOMING: "incoming",
    BookKind.TRANSFER: "transfers",
    BookKind.COPY: "copying",
}
_SAVED_LETTERS = 18


class SearchBooksDialog(Sheet):
    """Ends in a `LineWanted`; what was typed is kept nowhere unless somebody says so."""

    form = "search_books"

    def __init__(self, seat: Seat, subject: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tìm trong mọi sổ"), parent)
        self.subject = subject
        self._seat = seat
        self._kept: tuple[SavedSearch, ...] = ()
        self.show_subtitle(
            self.tr('Ví dụ: kế hoạch "công an tỉnh" · độ:mật · năm:2026 · nơi:sở · sổ:đến · số:41')
        )
        self.leave.setText(self.tr("Đón&g"))
        self.leave.show_icon("x")
        self._source = SearchSource(seat)
        self.box = FilterEdit(self.tr("Gõ từ cần tìm, không cần dấu"))
        self._model = RowModel(found_columns(), self._source, is_cancelled)
        self.table = RowTable(self.tr("Dòng tìm thấy"), self._model)
        self.empty = EmptyState()
        self.count = label("", TextPart.HINT)
        self.mishap = Banner(BannerKind.WARN)
        self.saved: ChoiceBox[int] = ChoiceBox()
        self.saved.setAccessibleName(self.tr("Tìm kiếm đã lưu"))
        self.saved.setMinimumContentsLength(_SAVED_LETTERS)
        keep = ButtonLook(icon="pin", tip=self.tr("Lưu nội dung ô tìm để dùng lại (Ctrl+S)"))
        self.keep = Button(self.tr("&Lưu tìm kiếm"), keep, self._keep)
        drop = ButtonLook(icon="trash", tip=self.tr("Bỏ tìm kiếm đã lưu đang chọn"))
        self.drop = Button(self.tr("&Bỏ"), drop, self._drop)
        open_look = ButtonLook(icon="arrow-right", kind=ButtonKind.PRIMARY, tip="Enter")
        self.go = self.offer(self.tr("&Mở trong sổ"), open_look, self._open)
        self._build()
        self._read_kept()
        self._search("")

    def focus_first(self) -> None:
        """Into the box."""
        self.box.setFocus()
        self.box.selectAll()

    def _search(self, typed: str) -> None:
        self._source.typed = typed
        problems = search_query(typed, self._seat.today()).problems
        self.mishap.say(" ".join(map(self._explain, problems)))
        try:
            self._model.reload()
        except DeskError as error:
            self.mishap.say(sentence(error))
        found = self._model.rowCount()
        self._stack.setCurrentWidget(self.table if found else self.empty)
        self.go.setEnabled(bool(found))
        self.count.setText(self.tr("{count} dòng").format(count=found) if found else "")
        if not found:
            self._say_empty(typed)

    def _say_empty(self, typed: str) -> None:
        if not typed.strip():
            words = self.tr(
                "Gõ từ cần tìm. Tìm cùng lúc trong sổ đi, sổ đến, sổ chuyển giao, sổ sao chụp."
            )
            self.empty.say("search", words, "", self.focus_first)
            return
        words = self.tr("Không có dòng nào cho «{typed}». Thử bớt từ hoặc bớt điều kiện.")
        self.empty.say("inbox", words.format(typed=typed.strip()), self.tr("Xóa ô tìm"), self._wipe)

    def _explain(self, problem: SearchProblem) -> str:
        words = self.tr(
            "Không hiểu «{field}:{typed}». Viết như: độ:mật, năm:2026, ngày:05/02/2026, "
            "từ:01/03, đến:hn, nơi:sở, sổ:đến, số:41."
        )
        return words.format(field=problem.field, typed=problem.typed)

    def _wipe(self) -> None:
        self.box.setText("")
        self._search("")
        self.focus_first()

    def _go_to_list(self) -> None:
        if self._model.rowCount():
            self.table.setFocus()

    def _open(self) -> None:
        index = self.table.currentIndex()
        row = self._model.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.finished.emit(LineWanted(page=PAGE_OF[row.kind], line=row.line, book=row.book))

    def _read_kept(self) -> None:
        seat = self._seat
        self._kept = seat.desk.read(saved_searches, BodyAsked(body=seat.body))
        self.saved.offer(
            [(0, self.tr("Tìm kiếm đã lưu")), *((kept.search, kept.typed) for kept in self._kept)]
        )
        for part in (self.saved, self.drop):
            part.setVisible(bool(self._kept))
        self._show_chosen()

    def _take_saved(self) -> None:
        kept = self._chosen()
        if kept is not None:
            self.box.setText(kept.typed)
            self._search(kept.typed)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.drop.setEnabled(self._chosen() is not None)

    def _chosen(self) -> SavedSearch | None:
        number = self.saved.value()
        return next((kept for kept in self._kept if kept.search == number), None)

    def _keep(self) -> None:
        typed = self.box.value().strip()
        if not typed or not self._seat.may(keep_search):
            return
        request = KeepSearchRequest(
            request_id=new_request_id(), day=self._seat.today(), typed=typed
        )
        self._do(lambda: self._seat.desk.do(keep_search, request), self.tr("Đã lưu tìm kiếm"))

    def _drop(self) -> None:
        kept = self._chosen()
        if kept is None:
            return
        request = DropSearchRequest(
            request_id=new_request_id(), day=self._seat.today(), search=kept.search
        )
        self._do(lambda: self._seat.desk.do(drop_search, request), self.tr("Đã bỏ tìm kiếm"))

    def _do(self, act: Callable[[], object], words: str) -> None:
        try:
            act()
        except DeskError as error:
            self.mishap.say(sentence(error))
            return
        self.said.emit(words)
        self.saved.put(0)
        self._read_kept()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        for part in (self.count, self.saved, self.drop, self.keep):
            row.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.body.addLayout(row)
        # Only now has it a parent: before, it would be shown as a window of its own.
        self.keep.setVisible(self._seat.may(keep_search))
        self.body.addWidget(self.mishap)
        self.body.addWidget(self._stack, 1)
        self.box.asked.connect(self._search)
        self.box.list_wanted.connect(self._go_to_list)
        self.saved.edited.connect(self._take_saved)
        self.table.opened.connect(lambda _id: self._open())
        of_page = (self.keep, self.drop)
        RowMenu(self.table, lambda: commands_of(self._open, (), of_page))
        PlaceMenu(self.empty, lambda: commands_of(None, (), of_page))
        self._model.failed.connect(lambda error: self.mishap.say(sentence(error)))
        listen_for({"Ctrl+F": self.focus_first, "Ctrl+S": self._keep}, self)
