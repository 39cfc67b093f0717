"""Record who signed a commitment, many at once; its papers come from here too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.commitments import CommitmentsRequest
from bmnn_desk.services.leaving_facts import CommitmentPapersAsked
from bmnn_desk.services.record_commitments import record_commitments
from bmnn_desk.ui.dialogs.people_ticks_sheet import PeopleTicksSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.office_paper import offer_pdf, paper_sheet
from bmnn_desk.ui.order.order_papers import commitments_pdf
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_tr = partial(QCoreApplication.translate, "record_commitments")


class RecordCommitmentsDialog(PeopleTicksSheet):
    """Who signed on which day, and where the papers lie."""

    form = "record_commitments"
    copied = ("filed_in",)

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi cam kết bảo vệ bí mật nhà nước"),
            subtitle=self.tr("In bản cam kết, cho ký, rồi ghi ngày ký của từng người"),
            save=self.tr("Ghi ca&m kết"),
        )
        super().__init__(seat, subject, words, FieldLook(words=self.tr("Ngà&y ký"), required=True))
        self.filed = LineEdit()
        look = FieldLook(
            words=self.tr("&Số, nơi lưu bản cam kết"),
            required=True,
            hint=self.tr("Ví dụ: Hồ sơ 03/CK."),
        )
        self.panel.add("filed_in", look, self.filed)
        self.rows((("day", 4), ("filed_in", 8)), (("people", 12),))
        self.print = self.offer(
            self.tr("&In bản cam kết"), ButtonLook(icon="printer"), self._print, left=True
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """Who, when, and where the papers lie."""
        filed = self.missing({"filed_in": self.tr("số hoặc hồ sơ lưu, ví dụ: Hồ sơ 03/CK")})
        return self.usual_errors() | filed

    def _record(self) -> str:
        people = self.chosen()
        request = CommitmentsRequest(
            request_id=self.request_id,
            day=self.day(),
            body=self.seat.body,
            persons=people,
            filed_in=self.filed.value(),
        )
        self.seat.desk.do(record_commitments, request)
        return self.tr("Đã ghi cam kết của {count} người").format(count=len(people))

    def _print(self) -> None:
        people = self.chosen()
        if not people:
            self.panel.show_errors(self.usual_errors())
            return
        asked = CommitmentPapersAsked(body=self.seat.body, persons=people, day=self.seat.today())
        offer_commitments(self, self.seat, asked)


def offer_commitments(over: Page | Sheet, seat: Seat, asked: CommitmentPapersAsked) -> None:
    """Draw people's commitments beside the window, and open the sheet that prints them."""
    title, name = _tr("Bản cam kết"), _tr("Ban cam ket.pdf")
    sheet_of = partial(paper_sheet, seat, title=title, name=name)
    offer_pdf(over, partial(commitments_pdf, seat, asked), sheet_of)
