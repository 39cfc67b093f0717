"""Record that a person leaves: what he holds, what ends, the minutes and the commitment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.leaving import LeavingReason, LeavingRequest
from bmnn_desk.services.leaving_facts import (
    CommitmentPapersAsked,
    LeavingAsked,
    MinutesAsked,
    leaving_facts,
)
from bmnn_desk.services.record_leaving import record_leaving
from bmnn_desk.ui.dialogs.record_commitments import offer_commitments
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.order.order_papers import minutes_of
from bmnn_desk.ui.order.order_words import REASON_WORDS, THING_WORDS, people_choices
from bmnn_desk.ui.person_add import offer_person
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat

_NOBODY = 0
_MOST_NAMED = 6


class RecordLeavingDialog(SecondedSheet):
    """`subject` is the person. Both papers are printed from here, before it is recorded."""

    form = "record_leaving"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        asked = LeavingAsked(body=seat.body, person=subject, day=seat.today())
        (self._facts,) = seat.desk.read(leaving_facts, asked)
        words = SheetWords(
            title=self.tr("Ghi thôi việc, chuyển công tác"),
            subtitle=f"{self._facts.name} · {self._facts.post}",
            save=self.tr("Ghi thôi &việc"),
        )
        super().__init__(seat, subject, words)
        self.last, self.signed = DateField(seat.today), DateField(seat.today, past=True)
        self.last.put(seat.today())
        self.reason = ChoiceBox(REASON_WORDS.items())
        self.successor = ChoiceBox(self._successors())
        self.minutes, self.filed = LineEdit(), LineEdit()
        self._add_fields()
        self.rows(
            (("last", 4), ("reason", 8)),
            (("minutes", 4), ("successor", 8)),
            (("signed_on", 4), ("filed_in", 8)),
        )
        self.remarks = Remarks(self.tr("Sẽ xảy ra"))
        self.remarks.show_remarks(self._told())
        self.show_before(self.remarks)
        look = ButtonLook(icon="printer")
        self.offer(self.tr("In &biên bản bàn giao"), look, self._print_minutes, left=True)
        self.offer(self.tr("In cam &kết"), look, self._print_commitment, left=True)
        self.begin_act(self._wanted_act, self._said)

    def errors(self) -> Mapping[str, str]:
        """The day, the minutes; where he signed, where that paper lies."""
        found = self.wrong(
            {
                "last": self.tr("ngày làm việc cuối, ví dụ: 05/02/2026"),
                "minutes": self.tr("số biên bản bàn giao, ví dụ: 07/BB-STC"),
            }
        )
        last, signed = self.last.value(), self.signed.value()
        if signed is not None:
            found |= self.missing({"filed_in": self.tr("nơi lưu, ví dụ: Hồ sơ 03/CK")})
        elif self.filed.value():
            found.setdefault("signed_on", self.tr("Chưa nhập. Ghi ngày ký, ví dụ: 05/02/2026."))
        if last is not None and signed is not None and signed > last:
            found["signed_on"] = self.tr("Ngày ký sau ngày làm việc cuối. Sửa một trong hai ngày.")
        return found

    def refuse(self, error: DeskError) -> None:
        """Where the rules say what to do, the line above only says how it stands."""
        super().refuse(error)
        self.remarks.show_remarks(self._told(is_refused=bool(self.findings.rules())))

    def _wanted_act(self) -> Wanted:
        signed = self.signed.value()
        request = LeavingRequest(
            request_id=self.request_id,
            day=self.last.value() or self.seat.today(),
            body=self.seat.body,
            person=self.subject,
            reason=self.reason.value() or LeavingReason.TRANSFERRED,
            minutes=self.minutes.value(),
            successor=self.successor.value() or None,
            signed_on=signed,
            filed_in=self.filed.value() if signed else "",
            other_cases=self.findings.other_cases(),
        )
        return Wanted(verb=record_leaving, request=request)

    def _said(self, _made: object) -> str:
        words = self.tr("Đã ghi {name} thôi việc")
        if self._facts.accounts:
            words = self.tr("Đã ghi {name} thôi việc. Khóa tài khoản ở Cấu hình để rút chìa khóa.")
        return words.format(name=self._facts.name)

    def _told(self, *, is_refused: bool = False) -> Iterator[Remark]:
        facts = self._facts
        if facts.held:
            words = self.tr("Còn giữ {count} bản. Thu hồi, bàn giao hết rồi mới ghi được.")
            if is_refused:
                words = self.tr("Còn giữ {count} bản:")
            yield Remark(
                kind=RemarkKind.BLOCK, words=words.format(count=facts.held), hint=self._named()
            )
        else:
            yield Remark(kind=RemarkKind.OK, words=self.tr("Không còn giữ bản nào."))
        if facts.things:
            kinds = dict.fromkeys(THING_WORDS[each.kind] for each in facts.things)
            words = self.tr("Còn giữ {list}. Đổi người giữ ở trang Hồ sơ cơ quan.")
            yield Remark(kind=RemarkKind.WARN, words=words.format(list=", ".join(kinds)))
        if facts.signed_on is not None:
            words = self.tr("Đã ký cam kết khi thôi việc ngày {day}.")
            yield Remark(kind=RemarkKind.OK, words=words.format(day=short_day(facts.signed_on)))
        yield Remark(kind=RemarkKind.INFO, words=self._no_longer())

    def _no_longer(self) -> str:
        """What he has no longer from the day after; only what he has."""
        facts = self._facts
        counts = (
            (len(facts.powers), self.tr("{count} ủy quyền")),
            (facts.accounts, self.tr("{count} tài khoản của kho này")),
        )
        ended = [words.format(count=count) for count, words in counts if count]
        if facts.posts:
            ended.insert(0, self.tr("chức vụ {posts}").format(posts=", ".join(facts.posts)))
        if not ended:
            return self.tr("Không giữ chức vụ, ủy quyền, tài khoản nào.")
        words = self.tr("Từ hôm sau thôi giữ: {ended}.")
        return words.format(ended="; ".join(ended))

    def _named(self) -> str:
        named = [each.reference for each in self._facts.copies[:_MOST_NAMED]]
        rest = len(self._facts.copies) - len(named)
        more = self.tr("và {count} bản khác").format(count=rest) if rest > 0 else ""
        return "; ".join(filter(None, (*named, more)))

    def _print_minutes(self) -> None:
        asked = MinutesAsked(
            body=self.seat.body,
            person=self.subject,
            day=self.last.value() or self.seat.today(),
            reason=self.reason.value() or LeavingReason.TRANSFERRED,
            successor=self.successor.value() or None,
            number=self.minutes.value(),
        )
        offer_paper(
            self,
            self.seat,
            partial(minutes_of, self.seat, asked),
            title=self.tr("Biên bản bàn giao"),
            name=self.tr("Bien ban ban giao.pdf"),
        )

    def _print_commitment(self) -> None:
        last = self.last.value() or self.seat.today()
        asked = CommitmentPapersAsked(
            body=self.seat.body,
            persons=(self.subject,),
            day=self.seat.today(),
            kind=CommitmentKind.LEAVING,
            reason=self.reason.value() or LeavingReason.TRANSFERRED,
            last_day=last,
        )
        offer_commitments(self, self.seat, asked)

    def _add_fields(self) -> None:
        looks: dict[str, tuple[FieldLook, QWidget]] = {
            "last": (
                FieldLook(words=self.tr("Ngày làm việc c&uối"), required=True),
                self.last,
            ),
            "reason": (FieldLook(words=self.tr("&Lý do")), self.reason),
            "minutes": (
                FieldLook(words=self.tr("&Số biên bản bàn giao"), required=True),
                self.minutes,
            ),
            "successor": (FieldLook(words=self.tr("Người &nhận")), self.successor),
            "signed_on": (
                FieldLook(words=self.tr("Ngà&y ký cam kết khi thôi việc")),
                self.signed,
            ),
            "filed_in": (FieldLook(words=self.tr("Nơi lưu bản c&am kết")), self.filed),
        }
        for key, (look, editor) in looks.items():
            self.panel.add(key, look, editor)
        offer_person(self.seat, self.panel.field("successor"), self._successors)

    def _successors(self) -> list[tuple[int, str]]:
        others = [each for each in people_choices(self.seat) if each[0] != self.subject]
        return [(_NOBODY, self.tr("Chưa có người nhận")), *others]
