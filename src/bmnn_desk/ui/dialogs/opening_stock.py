"""What the office held of each level when it moved from paper books to this desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.volumes import StockOfLevel
from bmnn_desk.services.opening_stock import StockRequest, opening_stock, record_opening_stock
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_DIGITS = 7


class OpeningStockDialog(SmallSheet):
    """Documents and copies a level, and the paper that says so; what is empty is none."""

    form = "opening_stock"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Tồn đầu kỳ"),
            subtitle=self.tr("Tài liệu đang giữ khi chuyển từ sổ giấy sang chương trình"),
            save=self.tr("Ghi tồn đầu &kỳ"),
        )
        super().__init__(seat, subject, words)
        self.since, self.paper = DateField(seat.today), LineEdit()
        self.since.put(seat.today())
        self.documents = {level: LineEdit() for level in HIGHEST_FIRST}
        self.copies = {level: LineEdit() for level in HIGHEST_FIRST}
        self._add_fields()
        self.rows(
            (("since", 4), ("paper", 8)),
            *(
                ((f"documents_{level.name}", 4), (f"copies_{level.name}", 4))
                for level in HIGHEST_FIRST
            ),
        )
        self._put_known()
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """A day, the paper, and numbers that hold together."""
        found = self.missing(
            {
                "since": self.tr("ngày kiểm kê, ví dụ: 01/01/2026"),
                "paper": self.tr("biên bản kiểm kê, ví dụ: Biên bản số 03/BB-SMM"),
            }
        )
        if self.since.problem():
            found["since"] = self.since.problem()
        for level in HIGHEST_FIRST:
            documents, copies = self.documents[level].value(), self.copies[level].value()
            wrong = {
                key: self.tr("Ghi số, ví dụ: 12.")
                for key, typed in (
                    (f"documents_{level.name}", documents),
                    (f"copies_{level.name}", copies),
                )
                if typed and not (typed.isascii() and typed.isdigit())
            }
            found |= wrong
            if documents and copies and not wrong and int(copies) < int(documents):
                words = self.tr("Số bản không ít hơn số tài liệu. Mỗi tài liệu có ít nhất một bản.")
                found.setdefault(f"copies_{level.name}", words)
        return found

    def _record(self) -> str:
        request = StockRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            since=self.since.value() or self.seat.today(),
            stock=tuple(
                StockOfLevel(
                    level=level,
                    documents=int(self.documents[level].value() or 0),
                    copies=int(self.copies[level].value() or 0),
                )
                for level in HIGHEST_FIRST
            ),
            paper=self.paper.value(),
        )
        self.seat.desk.do(record_opening_stock, request)
        return self.tr("Đã ghi tồn đầu kỳ")

    def _put_known(self) -> None:
        for stock in self.seat.desk.read(opening_stock, BodyAsked(body=self.seat.body)):
            self.documents[stock.level].put_draft_text(str(stock.documents))
            self.copies[stock.level].put_draft_text(str(stock.copies))

    def _add_fields(self) -> None:
        since = FieldLook(words=self.tr("Tính đến hết &ngày"), required=True)
        paper = FieldLook(words=self.tr("Theo &biên bản"), required=True)
        self.panel.add("since", since, self.since)
        self.panel.add("paper", paper, self.paper)
        words = self.seat.desk.law.on(self.seat.today()).level_words
        documents, copies = self.tr("{level}: số tài liệu"), self.tr("{level}: số bản")
        for level in HIGHEST_FIRST:
            for key, line, said in (
                (f"documents_{level.name}", self.documents[level], documents),
                (f"copies_{level.name}", self.copies[level], copies),
            ):
                line.setMaxLength(_DIGITS)
                self.panel.add(key, FieldLook(words=said.format(level=words[level])), line)
