"""Record in a machine's card: an inspection, a scan, a new place, what runs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from bmnn_desk.services.enter_machine import MachineFactsRequest, record_machine_facts
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.machine.machine_sheet import MachineSheet
from bmnn_desk.ui.machine.machine_words import sheet_words
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_ELSEWHERE = {MachineFactKind.REMOVAL, MachineFactKind.RETIRED}


class RecordMachineFactsDialog(MachineSheet):
    """One fact at a time: its kind, its day, the paper's number, words."""

    form = "record_machine_facts"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(seat, subject, self.tr("Ghi vào thẻ máy"), self.tr("Ghi &vào thẻ"))
        names = sheet_words(seat)
        self.kind: ChoiceBox[MachineFactKind] = ChoiceBox(
            (kind, names[f"fact_{kind}"]) for kind in MachineFactKind if kind not in _ELSEWHERE
        )
        self.number, self.words = LineEdit(), LineEdit()
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Loại việc"), required=True), self.kind)
        self.add_day(tr("Ngà&y"))
        hint = tr("Số văn bản, biên bản nếu có, ví dụ: 15/GCN.")
        add("number", FieldLook(words=tr("&Số văn bản"), hint=hint), self.number)
        hint = tr(
            "Nơi đặt mới, mục đích mới, số máy, tên phần mềm, hoặc tên card nối mạng LAN độc lập."
        )
        add("words", FieldLook(words=tr("&Nội dung"), hint=hint), self.words)
        self.rows((("kind", 7), ("day", 5)), (("words", 12),), (("number", 6),))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """The day, and the words where they are what is recorded."""
        kind = self.kind.value()
        if kind is not None and kind.wants_words:
            return self.wrong({"words": self.tr("nội dung, ví dụ: Phòng 305")})
        return self.wrong({})

    def _record(self) -> str:
        kind = self.kind.value()
        if kind is None:
            raise AssertionError  # a box with choices always has one
        fact = MachineFactEntry(
            kind=kind, day=self.on_day(), number=self.number.value(), words=self.words.value()
        )
        request = MachineFactsRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            machine=self.subject,
            facts=(fact,),
        )
        broken = self.seat.desk.do(record_machine_facts, request)
        done = self.tr("Đã ghi vào thẻ máy {name}").format(name=self.machine.name)
        return and_noted(done, broken)
