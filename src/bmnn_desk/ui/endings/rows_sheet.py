"""A sheet that ticks rows of one table and keeps, with a day, what was done for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.transfers.tick_side import tick_side
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.form_panel import FormPanel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.ui.seat import Seat


class RowsSheet(TickSheet):
    """About the rows of one table, with the fields of `panel` beside them.

    A form adds its fields to `panel`, calls `lay_table` with its headings and its button's words,
    then `begin` with the rows and those ticked at first; it overrides `record`.
    """

    def __init__(self, seat: Seat, subject: int, title: str) -> None:
        super().__init__(seat, subject, title)
        self.panel = FormPanel(self)
        self.day = ActDay(seat.today)

    def add_day(self, words: str) -> None:
        """Add the field of the day, called so."""
        self.panel.add("day", FieldLook(words=words, required=True), self.day)

    def lay_table(self, name: str, headings: Sequence[str], wide: int, save: str) -> None:
        """Lay the table out with the fields beside it, and the button that records."""
        findings = FindingsPanel()
        table = TickTable(name, headings, wide=wide)
        self._ticks = TickArea(table, tick_side(findings, self.panel))
        self.lay(self._ticks, self.panel, findings)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(save, look, self.record)

    def kept_ticks(self, first: Sequence[int]) -> Sequence[int]:
        """Show the draft; its ticks, or the `first` ones where there is none."""
        draft = self.reopen()
        return first if draft is None else ids_from(draft.get("ticked", ""))

    def begin(self, rows: Mapping[int, Sequence[str]], ticked: Sequence[int]) -> None:
        """Show the rows with these ticked, and listen."""
        self.table.show_ticks(rows)
        self.table.put_ticked(ticked)
        self._show_ticked()
        self.table.ticked_changed.connect(self.edit)
        self.panel.edited.connect(self.edit)
        self.listen(self.record)

    def texts(self) -> dict[str, str]:
        """What was typed, and what is ticked."""
        return {**super().texts(), "ticked": ids_text(self.table.ticked())}

    def edit(self) -> None:
        """Count anew."""
        super().edit()
        self._show_ticked()

    def record(self) -> None:
        """Keep it; what is wrong is shown, and nothing typed is lost."""
        raise NotImplementedError

    def errors(self) -> dict[str, str]:
        """The day, which is not to come; a form adds its own."""
        if problem := self.day.problem():
            return {"day": problem}
        if self.day.value() is None:
            return {"day": self.tr("Chưa nhập. Ghi ngày, ví dụ: 05/02/2026.")}
        return {}

    def none_ticked(self) -> bool:
        """Say that nothing is ticked, where that is so."""
        if self.table.ticked():
            return False
        self.mishap.say(
            self.tr("Chưa chọn dòng nào. Bấm Ctrl+A để chọn tất cả, phím cách để chọn từng dòng.")
        )
        self.table.setFocus()
        return True

    def _show_ticked(self) -> None:
        words = self.tr("Đã chọn {count:02} dòng").format(count=len(self.table.ticked()))
        self._ticks.say_count(words)
