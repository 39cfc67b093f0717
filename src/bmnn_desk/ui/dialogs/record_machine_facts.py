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
        add("words", FieldLook(words=tr("&Nội dung")), self.words)
        self.rows((("kind", 7), ("day", 5)), (("words", 12),), (("number", 6),))
        self.kind.edited.connect(self._show_wanted)
        self.begin(self._record)
        self._show_wanted()

    def errors(self) -> Mapping[str, str]:
        """The day, and the words where they are what is recorded."""
        kind = self.kind.value()
        if kind is not None and kind.wants_words:
            return self.wrong({"words": self._example(kind)})
        return self.wrong({})

    def _show_wanted(self) -> None:
        """Say what the words are of this kind, and star them where they are asked for."""
        field, kind = self.panel.field("words"), self.kind.value()
        wanted = kind is not None and kind.wants_words
        field.show_required(required=wanted)
        example = self._example(kind) if wanted and kind is not None else ""
        field.show_hint(f"{example[:1].upper()}{example[1:]}." if example else "")

    def _example(self, kind: MachineFactKind) -> str:
        examples = {
            MachineFactKind.INDEPENDENT_LAN: self.tr("tên bộ nối mạng LAN độc lập, ví dụ: eth0"),
            MachineFactKind.SYSTEM: self.tr("tên hệ điều hành, ví dụ: Windows 11 Pro"),
            MachineFactKind.ANTIVIRUS: self.tr("tên phần mềm diệt vi-rút"),
            MachineFactKind.SERIAL: self.tr("số máy, ví dụ: 5CD1234XYZ"),
            MachineFactKind.MOVED: self.tr("nơi đặt mới, ví dụ: Phòng 305"),
            MachineFactKind.PURPOSE: self.tr("mục đích mới, ví dụ: soạn thảo văn bản mật"),
        }
        return examples.get(kind, self.tr("nội dung, ví dụ: Phòng 305"))

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
