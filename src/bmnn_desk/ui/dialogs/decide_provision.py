"""Record how a request for a secret was decided: by whom, by which letter, why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.provision_list import ProvisionDecisionRequest
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.permitters import permitters
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.permitter_add import offer_permitter
from bmnn_desk.ui.provision.provision_source import provision_of
from bmnn_desk.ui.provision.provision_words import about_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import Permitter
    from bmnn_desk.ui.seat import Seat


class DecideProvisionDialog(SmallSheet):
    """About the request `subject`."""

    form = "decide_provision"
    copied = ("decider",)

    def __init__(self, seat: Seat, subject: int) -> None:
        row = provision_of(seat, subject)
        words = SheetWords(
            title=self.tr("Ghi quyết định cung cấp, chuyển giao"),
            subtitle=about_words(row),
            save=self.tr("&Lưu quyết định"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.answer = ChoiceBox([(True, self.tr("Đồng ý")), (False, self.tr("Từ chối"))])
        self.decider: ChoiceBox[Permitter | None] = ChoiceBox(self._deciders())
        self.number, self.reason, self.day = LineEdit(), LineEdit(), ActDay(seat.today)
        add = self.panel.add
        add("answer", FieldLook(words=self.tr("&Quyết định"), required=True), self.answer)
        look = FieldLook(words=self.tr("&Người quyết định"), required=True)
        offer_permitter(seat, add("decider", look, self.decider), self._deciders)
        add("number", FieldLook(words=self.tr("&Số văn bản trả lời")), self.number)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        add("reason", FieldLook(words=self.tr("Lý &do từ chối"), required=True), self.reason)
        self.rows(
            (("answer", 4), ("decider", 8)),
            (("number", 8), ("day", 4)),
            (("reason", 12),),
        )
        self.begin(self._decide)
        self.answer.edited.connect(self._show_reason)
        self._show_reason()

    def errors(self) -> Mapping[str, str]:
        """A day that has come; a refusal has its letter and its reason."""
        examples = {"day": self.tr("ngày, ví dụ: hn")}
        if self.answer.value() is False:
            examples["number"] = self.tr("số văn bản trả lời, ví dụ: 13/SMM-VP")
            examples["reason"] = self.tr("lý do, ví dụ: không đúng mục đích sử dụng")
        return self.wrong(examples)

    def _decide(self) -> str:
        decider = self.decider.value()
        granted = self.answer.value() is True
        request = ProvisionDecisionRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            provision=self.subject,
            granted=granted,
            number=self.number.value(),
            reason="" if granted else self.reason.value(),
            person=None if decider is None else decider.person,
            held=None if decider is None else decider.holder,
            other_cases=self.findings.other_cases(),
        )
        decided = self.seat.desk.do(decide_provision, request)
        words = self.tr("Đã ghi từ chối. Bấm Ctrl+P để in văn bản trả lời.")
        if granted:
            words = self.tr("Đã ghi đồng ý. Sao hoặc giao bản như thường; Ctrl+P in trả lời.")
        return and_noted(words, decided.warnings)

    def _deciders(self) -> list[tuple[Permitter | None, str]]:
        asked = PeopleAsked(body=self.seat.body, day=self.seat.today())
        found = self.seat.desk.read(permitters, asked)
        known = [(each, " · ".join(filter(None, (each.name, each.title)))) for each in found]
        return [*known, (None, self.tr("Không có trong danh sách thẩm quyền"))]

    def _show_reason(self) -> None:
        self.panel.field("reason").setVisible(self.answer.value() is False)
