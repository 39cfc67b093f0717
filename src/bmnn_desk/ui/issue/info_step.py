"""Step 1, Thông tin: what the register's line will say, and the file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NoRegimeError
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.error_texts import rule_sentence
from bmnn_desk.ui.issue.file_panel import FilePanel
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.widgets.card import Card, scrolled
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.facts_list import FactsList
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.words import CAPACITY_WORDS

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat

_OUTGOING = "outgoing_register"
_FULL_LINE = "DI-07"
_SUMMARY_PX = 330


class InfoStep(QWidget):
    """`edited` tells that the line's facts changed."""

    edited = Signal()

    def __init__(self, seat: Seat, detail: OutgoingDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._detail = seat, detail
        self.file = FilePanel(seat, detail.item)
        self.form = FormPanel(self)
        self.day = DateField(seat.today)
        self.book: ChoiceBox[int] = ChoiceBox()
        self.unit, self.note = LineEdit(), LineEdit()
        self.page, self.line = LineEdit(), LineEdit()
        self.with_title = QCheckBox(self.tr("G&hi trích yếu vào sổ"))
        self._books: tuple[BookEntry, ...] = ()
        self._build()
        self.day.put(seat.today())
        self.unit.setText(self.tr("Văn thư"))
        self.with_title.setChecked(detail.level is not SecrecyLevel.TUYET_MAT)
        self.with_title.toggled.connect(lambda _on: self.edited.emit())
        self.form.edited.connect(self.edited.emit)
        self.day.edited.connect(self._offer_books)
        self.book.edited.connect(self._show_paper_place)
        self._offer_books()

    def errors(self) -> dict[str, str]:
        """What is wrong or missing, by the field's key."""
        found = {}
        if problem := self.day.problem():
            found["day"] = problem
        elif self.day.value() is None:
            found["day"] = self.tr("Chưa nhập. Ghi ngày cấp số, ví dụ: 05/02/2026.")
        if self.book.value() is None:
            found["book"] = self.tr("Chưa có sổ đi mở cho năm này. Mở sổ ở trang Sổ (Ctrl+O).")
        if not self.unit.value():
            found["unit"] = self.tr("Chưa nhập. Ghi nơi lưu bản gốc, ví dụ: Văn thư.")
        return found | self._paper_place_errors()

    def is_hand_written(self) -> bool:
        """True where the line is written into a bound book by hand."""
        chosen = self.book.value()
        return any(book.hand_written for book in self._books if book.book == chosen)

    def _paper_place_errors(self) -> dict[str, str]:
        pair = {"page": self.page, "line": self.line}
        wrong = [key for key, line in pair.items() if number_in(line.value()) is None]
        if not wrong or not self.is_hand_written():
            return {}
        found = dict.fromkeys(wrong, self.tr("Ghi số, ví dụ: 12."))
        if not pair[wrong[0]].value():
            with suppress(NoRegimeError):
                rules = self._seat.desk.law.on(self.day.value() or self._seat.today()).rules
                found[wrong[0]] = rule_sentence(rules[_FULL_LINE])
        return found

    def _offer_books(self) -> None:
        day = self.day.value() or self._seat.today()
        self._books = tuple(
            book
            for book in self._seat.desk.read(books_of, BodyAsked(body=self._seat.body))
            if book.kind == _OUTGOING and book.year == day.year and book.closed_on is None
        )
        by_hand = self.tr(", sổ giấy")
        words = self.tr("Sổ đi năm {year}{how}")
        self.book.offer(
            (book.book, words.format(year=book.year, how=by_hand if book.hand_written else ""))
            for book in self._books
        )
        self._show_paper_place()

    def _show_paper_place(self) -> None:
        for key in ("page", "line"):
            self.form.field(key).setVisible(self.is_hand_written())

    def _build(self) -> None:
        add, tr = self.form.add, self.tr
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        grid.addWidget(
            add("day", FieldLook(words=tr("&Ngày cấp số"), required=True), self.day), 0, 0
        )
        grid.addWidget(add("book", FieldLook(words=tr("&Sổ"), required=True), self.book), 0, 1)
        unit = FieldLook(words=tr("Đơn &vị, người lưu"), required=True)
        grid.addWidget(add("unit", unit, self.unit), 1, 0)
        grid.addWidget(add("note", FieldLook(words=tr("Ghi &chú trên sổ")), self.note), 1, 1)
        grid.addWidget(
            add("page", FieldLook(words=tr("T&rang sổ"), required=True), self.page), 2, 0
        )
        grid.addWidget(add("line", FieldLook(words=tr("&Dòng sổ"), required=True), self.line), 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        text, line = Card(tr("Văn bản đã ký")), Card(tr("Dòng trên sổ đăng ký đi"))
        text.body.addWidget(self.file)
        line.body.addLayout(grid)
        line.body.addWidget(self.with_title)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(line)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(scrolled(inner), 1)
        row.addWidget(self._summary())

    def _summary(self) -> QWidget:
        card, facts = Card(self.tr("Theo phiếu đề xuất")), FactsList()
        facts.show_facts(summary_of(self._detail, self))
        card.body.addWidget(facts)
        card.body.addStretch(1)
        area = scrolled(card)
        area.setFixedWidth(_SUMMARY_PX)
        return area


def summary_of(detail: OutgoingDetail, words: QWidget) -> list[tuple[str, str]]:
    """What the slip and the signature have settled, as rows to read."""
    tr = words.tr
    decided = day_text(detail.decided_on)
    signed = day_text(detail.signed_on)
    capacity = "" if detail.capacity is None else CAPACITY_WORDS[detail.capacity]
    permission = {
        None: tr("chưa trả lời"),
        True: tr("được phép sao, chụp"),
        False: tr("không được phép sao, chụp"),
    }
    return [
        (tr("Loại"), detail.type_name),
        (tr("Trích yếu"), detail.title),
        (tr("Đơn vị"), detail.unit),
        (tr("Người soạn"), detail.drafter),
        (tr("Duyệt độ mật"), " · ".join(filter(None, (detail.decided_by, decided)))),
        (tr("Người ký"), " · ".join(filter(None, (capacity, detail.signer, signed)))),
        (tr("Số bản"), f"{len(detail.copies):02}"),
        (tr("Sao, chụp"), permission[detail.may_copy]),
        (tr("Hết hạn"), day_text(detail.term_until)),
        (tr("Thu hồi"), day_text(detail.recall_on)),
    ]
