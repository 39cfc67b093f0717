"""Record which lines of the removal list were done on a machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.services.enter_machine import MachineFactsRequest, record_machine_facts
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.machine.machine_sheet import MachineSheet
from bmnn_desk.ui.machine.machine_words import sheet_words
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordRemovalsDialog(MachineSheet):
    """The lines of the list; those that are done already are ticked and stay so.

    After a change of purpose for which every line was done, the list begins anew.
    """

    form = "record_removals"

    def __init__(self, seat: Seat, subject: int) -> None:
        title = self.tr("Loại bỏ bí mật nhà nước khỏi máy")
        super().__init__(seat, subject, title, self.tr("Ghi việ&c đã làm"))
        names, self.done = sheet_words(seat), self.machine.removals_listed(REMOVAL_STEPS)
        self.steps: TickGroup[str] = TickGroup((step, names[step]) for step in REMOVAL_STEPS)
        for step in self.done:
            self.steps.boxes[step].setChecked(True)
            self.steps.boxes[step].setEnabled(False)
        hint = names["removal_intro"]
        look = FieldLook(words=self.tr("&Việc đã làm"), required=True, hint=hint)
        self.panel.add("steps", look, self.steps)
        self.add_day(self.tr("Ngà&y làm"))
        self.rows((("steps", 12),), (("day", 5),))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """A line that was not done before, and the day."""
        found = self.wrong({})
        if not self._new():
            found["steps"] = self.tr("Chưa đánh dấu việc nào mới. Đánh dấu việc đã làm xong.")
        return found

    def _new(self) -> tuple[str, ...]:
        ticked = self.steps.values()
        return tuple(s for s in REMOVAL_STEPS if s in ticked and s not in self.done)

    def _record(self) -> str:
        new, day = self._new(), self.on_day()
        request = MachineFactsRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            machine=self.subject,
            facts=tuple(
                MachineFactEntry(kind=MachineFactKind.REMOVAL, day=day, step=step) for step in new
            ),
        )
        self.seat.desk.do(record_machine_facts, request)
        return self.tr("Đã ghi {count:02} việc loại bỏ bí mật").format(count=len(new))
