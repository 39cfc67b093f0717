"""Record that somebody who has no post any more signed his leaving commitment (BG-01B)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import CommitmentKind, CommitmentsRequest
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.services.leaving_facts import CommitmentPapersAsked
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.person_files import person_files
from bmnn_desk.services.record_commitments import record_commitments
from bmnn_desk.ui.dialogs.record_commitments import offer_commitments
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.order.order_words import REASON_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordLeavingCommitmentDialog(SmallSheet):
    """`subject` is the person, all of whose posts have ended; the paper is printed from here."""

    form = "record_leaving_commitment"

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = PeopleAsked(body=seat.body, day=seat.today())
        self._file = next(row for row in seat.desk.read(person_files, asked) if row.id == subject)
        ended = self.tr("{name} · hết chức vụ ngày {day}")
        day = self._file.left_on or self._file.ended_on or seat.today()
        words = SheetWords(
            title=self.tr("Ghi cam kết khi thôi việc"),
            subtitle=ended.format(name=self._file.name, day=short_day(day)),
            save=self.tr("Ghi ca&m kết"),
        )
        super().__init__(seat, subject, words)
        self._last = day
        self.signed, self.filed = ActDay(seat.today, past=True), LineEdit()
        self.reason = ChoiceBox(REASON_WORDS.items())
        look = FieldLook(
            words=self.tr("&Số, nơi lưu bản cam kết"),
            required=True,
            hint=self.tr("Ví dụ: Hồ sơ 03/CK."),
        )
        add = self.panel.add
        add("day", FieldLook(words=self.tr("Ngà&y ký"), required=True), self.signed)
        add("filed_in", look, self.filed)
        reason = self.tr("&Lý do thôi việc")
        hint = self.tr("Chỉ để in bản cam kết.")
        add("reason", FieldLook(words=reason, hint=hint), self.reason)
        self.rows((("day", 4), ("filed_in", 8)), (("reason", 8),))
        self.print = self.offer(
            self.tr("&In bản cam kết"), ButtonLook(icon="printer"), self._print, left=True
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """When, and where the paper lies."""
        return self.wrong(
            {
                "day": self.tr("ngày, ví dụ: 05/02/2026"),
                "filed_in": self.tr("số hoặc hồ sơ lưu, ví dụ: Hồ sơ 03/CK"),
            }
        )

    def _record(self) -> str:
        request = CommitmentsRequest(
            request_id=self.request_id,
            day=self.signed.known(),
            body=self.seat.body,
            persons=(self.subject,),
            filed_in=self.filed.value(),
            kind=CommitmentKind.LEAVING,
        )
        self.seat.desk.do(record_commitments, request)
        return self.tr("Đã ghi cam kết khi thôi việc của {name}").format(name=self._file.name)

    def _print(self) -> None:
        asked = CommitmentPapersAsked(
            body=self.seat.body,
            persons=(self.subject,),
            day=self.seat.today(),
            kind=CommitmentKind.LEAVING,
            reason=self.reason.value() or LeavingReason.TRANSFERRED,
            last_day=self._last,
        )
        offer_commitments(self, self.seat, asked)
