"""Take copies out of where they are kept: what, who, where, till when, by whose permission."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.trips import TripRequest
from bmnn_desk.errors import DeskError
from bmnn_desk.services.away_papers import trip_draft_paper
from bmnn_desk.services.take_out import take_out, taking_out_findings
from bmnn_desk.ui.custody.warn_waiting import waiting_words
from bmnn_desk.ui.dialogs.kept_sheet import KeptSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.taking_out.print_away import print_draft_request
from bmnn_desk.ui.taking_out.trip_fields import TripFields
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.buttons import ButtonLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_NO_PERMIT = "no permit"


class TakeOutDialog(KeptSheet):
    """`subject` is a copy that is ticked at first, 0 for none; its request prints before it."""

    form = "take_out"
    copied = (
        "abroad",
        ("taker", "taker_name", "position", "unit"),
        "purpose",
        "place",
        "protection",
        ("permitter", "permit_name"),
        "told_head",
    )

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Mang ra khỏi nơi lưu giữ"),
            subtitle=self.tr("In giấy đề nghị, trình ký, rồi ghi người cho phép và ngày"),
            save=self.tr("G&hi mang ra"),
        )
        super().__init__(seat, subject, words)
        self.add_copies(self.tr("Các &bản mang ra"))
        self.fields = TripFields(seat, self, self.day)
        self.fields.fill(self.panel)
        self.rows(
            (("copies", 12),),
            (("abroad", 4), ("day", 4), ("until", 4)),
            (("taker", 6), ("taker_name", 6)),
            (("position", 4), ("unit", 4), ("place", 4)),
            (("purpose", 6), ("protection", 6)),
            (("asked_on", 4), ("asked_number", 4)),
            (("permitter", 6), ("permit_name", 6)),
            (("permit_on", 4), ("permit_number", 4)),
            (("told_head", 6), ("told_on", 6)),
            (("note", 12),),
        )
        if seat.may(trip_draft_paper):
            look = ButtonLook(icon="printer")
            paper = self.tr("&In giấy đề nghị…")
            self.print = self.offer(paper, look, self.print_request, left=True)
        self.warned = WarnedOnce(self.findings, self)
        self.show_before(self.warned.banner)
        self.begin(self._take_out)
        self.fields.show_needed()

    def errors(self) -> Mapping[str, str]:
        """Which copies, which days, who; the rest the rules ask for as the law of the day wants."""
        found = self.wrong(
            {
                "day": self.tr("ngày mang ra, ví dụ: hn"),
                "until": self.tr("ngày giao lại, ví dụ: +3"),
            }
        )
        return {**found, **self.fields.errors()}

    def forward(self) -> None:
        """Show what is warned of, or do it."""
        self.save.setFocus()
        if self.errors() or not self._warns():
            super().forward()

    def _warns(self) -> bool:
        """Say once what is missing and still may be; what blocks is left to the act."""
        request = self._request()
        try:
            rules = self.seat.desk.read(taking_out_findings, request)
        except DeskError:
            return False
        if any(rule.severity is Severity.BLOCK for rule in rules):
            return False
        said, keys = waiting_words(self.seat, request.copies)
        told = [said] if said else []
        if request.permit is None:
            keys = (*keys, _NO_PERMIT)
            told.append(self.tr("Chưa ghi người cho phép, phiếu giao nhận sẽ in là không ghi."))
        if not self.warned.stops(rules, keys):
            return False
        told.append(self.tr("Bấm Ctrl+Enter lần nữa để vẫn ghi mang ra."))
        self.warned.banner.say(" ".join(told))
        return True

    def print_request(self) -> None:
        """Print the written request of what is filled in; the form stays as it is."""
        permission = {"permit_on", "permit_name", "told_on"}
        wrong = {key: said for key, said in self.errors().items() if key not in permission}
        if not self.panel.show_errors(wrong):
            print_draft_request(self, self.seat, self._request())

    def _request(self) -> TripRequest:
        fields, until = self.fields, self.fields.until.value()
        if until is None:
            raise AssertionError  # the fields had no error
        return TripRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            copies=self.copies.values(),
            abroad=fields.abroad.value() is True,
            taker=fields.taker_words(),
            taker_person=fields.taker_person(),
            position=fields.position.value(),
            unit=fields.unit.value(),
            purpose=fields.purpose.value(),
            since=self.day.known(),
            until=until,
            place=fields.place.value(),
            protection=fields.protection.value(),
            asked_on=fields.asked_on.value(),
            asked_number=fields.asked_number.value(),
            permit=fields.permit(),
            told_head=fields.told_head.value() if fields.abroad.value() else "",
            told_on=fields.told_on.value() if fields.abroad.value() else None,
            note=fields.note.value(),
            other_cases=self.findings.other_cases(),
        )

    def _take_out(self) -> str:
        request = self._request()
        done = self.seat.desk.do(take_out, request)
        words = self.tr("Đã ghi mang ra {count:02} bản. Bấm Ctrl+P để in phiếu giao nhận.")
        unseen = self.warned.unseen(done.warnings)
        return and_noted(words.format(count=len(request.copies)), unseen)
