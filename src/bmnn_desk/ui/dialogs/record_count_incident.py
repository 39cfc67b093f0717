"""Turn what a count looked for in vain, or has too many, into an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import AnswerWay
from bmnn_desk.ui.dialogs.difference_ticks import difference_ticks
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.incidents.incident_sheet import IncidentSheet
from bmnn_desk.ui.inventory.inventory_source import round_of
from bmnn_desk.ui.inventory.inventory_words import round_words
from bmnn_desk.ui.widgets.field import FieldLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordCountIncidentDialog(IncidentSheet):
    """About the round `subject`; 40 differences are offered at most, the next after these."""

    form = "record_count_incident"

    def __init__(self, seat: Seat, subject: int) -> None:
        row = round_of(seat, subject)
        words = SheetWords(
            title=self.tr("Ghi vụ việc từ kiểm kê"),
            subtitle=round_words(row),
            save=self.tr("Ghi &vụ việc"),
        )
        super().__init__(seat, subject, words)
        self.counts = difference_ticks(seat, subject, AnswerWay.INCIDENT)
        look = FieldLook(words=self.tr("&Chênh lệch"), required=True)
        self.panel.add("counts", look, self.counts)
        self.add_what_happened()
        self.place.setText(row.place)
        self.rows(
            (("counts", 12),),
            (("kind", 4), ("found_on", 4)),
            (("found_by", 6), ("place", 6)),
            (("how", 12),),
        )
        self.begin(lambda: self.record(counts=tuple(sorted(self.counts.values()))))

    def errors(self) -> Mapping[str, str]:
        """Which ones, and what happened."""
        return {
            **self.missing({"counts": self.tr("ít nhất một chênh lệch")}),
            **self.what_is_wrong(),
        }
