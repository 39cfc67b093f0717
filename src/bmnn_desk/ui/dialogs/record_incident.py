"""Record an incident about copies that are looked up, or a thing that stands in no register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.holdings_list import (
    HoldingRowsAsked,
    HoldingsAsked,
    holding_ids,
    holding_rows,
)
from bmnn_desk.ui.custody.custody_words import which_words
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.incidents.incident_sheet import IncidentSheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copy_moves import HoldingRow
    from bmnn_desk.ui.seat import Seat

_MOST = 40
_NONE: tuple[int, ...] = ()


class RecordIncidentDialog(IncidentSheet):
    """The copies are looked for by words of their number; one of them, or all of a document.

    With a copy as `subject` that one is offered, wherever it is, and chosen at first.
    """

    form = "record_incident"
    copied = ("kind", "found_by", "place")

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Ghi vụ lộ, mất"),
            subtitle=self.tr("Bản bị mất chuyển sang tình trạng thất lạc cho đến khi tìm lại được"),
            save=self.tr("Ghi vụ việ&c"),
        )
        super().__init__(seat, subject, words)
        self.looked_for, self.thing = LineEdit(), LineEdit()
        self.copies: ChoiceBox[tuple[int, ...]] = ChoiceBox()
        add = self.panel.add
        hint = self.tr("Gõ số, ký hiệu rồi Enter để chọn bản bên cạnh.")
        add("find", FieldLook(words=self.tr("&Tìm bản"), hint=hint), self.looked_for)
        add("copies", FieldLook(words=self.tr("&Bản bị lộ, mất")), self.copies)
        hint = self.tr("Chỉ ghi khi không có trong sổ, ví dụ: bản nháp để trong máy in.")
        add("thing", FieldLook(words=self.tr("&Vật khác"), hint=hint), self.thing)
        self.add_what_happened()
        self.rows(
            (("find", 4), ("copies", 8)),
            (("thing", 12),),
            (("kind", 4), ("found_on", 4)),
            (("found_by", 6), ("place", 6)),
            (("how", 12),),
        )
        draft = self._keeper.found()
        if draft is not None:
            # What was chosen is kept by its words: it must be offered before.
            self.looked_for.setText(draft.fields.get("find", ""))
        self.look()
        self.copies.put((subject,))
        self.begin(self._record_one)
        self.looked_for.left.connect(self.look)

    def errors(self) -> Mapping[str, str]:
        """What is concerned, and what happened."""
        found = self.what_is_wrong()
        if not self.copies.value() and not self.thing.value():
            words = self.tr("Chưa chọn. Tìm rồi chọn bản, hoặc ghi vật khác.")
            found = {"copies": words, **found}
        return found

    def look(self) -> None:
        """Offer the copies with these words in their number; else the subject alone."""
        words = self.looked_for.value()
        wanted = [self.subject] if self.subject else []
        if words:
            asked = HoldingsAsked(body=self.seat.body, day=self.seat.today(), words=words)
            (ids,) = self.seat.desk.read(holding_ids, asked)
            wanted += ids[:_MOST]
        chosen = HoldingRowsAsked(body=self.seat.body, ids=tuple(dict.fromkeys(wanted)))
        rows = tuple(self.seat.desk.read(holding_rows, chosen)) if wanted else ()
        offered = [(_NONE, self.tr("(chưa chọn)"))]
        offered += [((row.id,), which_words(row)) for row in rows]
        by_item: dict[int, list[HoldingRow]] = {}
        for row in rows:
            by_item.setdefault(row.item, []).append(row)
        for same in by_item.values():
            if len(same) > 1:
                every = self.tr("cả {count:02} bản của {reference}").format(
                    count=len(same), reference=same[0].reference
                )
                offered.append((tuple(sorted(row.id for row in same)), every))
        self.copies.offer(offered)

    def _record_one(self) -> str:
        return self.record(copies=self.copies.value() or _NONE, subject=self.thing.value())
