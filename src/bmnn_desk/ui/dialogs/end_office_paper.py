"""Enter the last day of a paper of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.own_papers import OwnPaperEndRequest
from bmnn_desk.services.own_papers import end_office_paper, own_papers
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.ui.dialogs.ending_sheet import Ended, EndingSheet, EndingWords
from bmnn_desk.ui.order.order_words import paper_kind_names

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class EndOfficePaperDialog(EndingSheet):
    """`subject` is the paper."""

    form = "end_office_paper"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        asked = PeopleAsked(body=seat.body, day=seat.today())
        found = {each.id: each for each in seat.desk.read(own_papers, asked)}.get(subject)
        words = EndingWords(
            title=self.tr("Ghi văn bản hết hiệu lực"),
            save=self.tr("Ghi hết &hiệu lực"),
            stays=self.tr("Văn bản vẫn còn trong danh sách, có ngày cuối."),
            last=self.tr("ngày cuối còn hiệu lực, ví dụ: 05/02/2026"),
            reason=self.tr("văn bản thay thế hoặc lý do, ví dụ: Thay bằng 15/QĐ-STC"),
            done=self.tr("Đã ghi ngày hết hiệu lực"),
        )
        name = "" if found is None else f"{paper_kind_names(seat)[found.kind]} · {found.number}"
        since = None if found is None else found.since
        until = None if found is None else found.until
        super().__init__(seat, subject, Ended(since=since, name=name, until=until), words)

    def _end(self) -> str:
        request = OwnPaperEndRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            paper=self.subject,
            last=self.last.value() or self.seat.today(),
            reason=self.reason.value(),
        )
        self.seat.desk.do(end_office_paper, request)
        return self._words.done
