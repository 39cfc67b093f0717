"""Record what was counted: ticks from the printed list, or codes from a wedge scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.domain.inventory import CountedThing, CountOutcome, CountRequest, ScanState
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import CountPart
from bmnn_desk.services.inventories import MOST_ROWS
from bmnn_desk.ui.inventory.count_fields import CountFields
from bmnn_desk.ui.inventory.inventory_source import line_ids, lines_of, round_of, scanned
from bmnn_desk.ui.inventory.inventory_words import line_words, round_words, where_words
from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.transfers.tick_side import tick_side
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.inventory import CountRow
    from bmnn_desk.ui.seat import Seat

_WHERE = 1


class CountCopiesDialog(TickSheet):
    """About the round `subject`: what is ticked has one outcome; what is scanned is ticked.

    A scanned copy that the list does not have stands in the table too, and counts as one too many
    whatever the outcome of the others. The table shows 500 lines at most: the scanner knows all.
    """

    form = "count_copies"

    def __init__(self, seat: Seat, subject: int, parent: QWidget | None = None) -> None:
        super().__init__(seat, subject, self.tr("Ghi kết quả kiểm kê"), parent)
        row = round_of(seat, subject)
        self._waiting = tuple(line_ids(seat, subject, CountPart.UNCOUNTED))
        shown = self._waiting[:MOST_ROWS]
        self._rows: dict[int, CountRow] = {line.id: line for line in lines_of(seat, subject, shown)}
        self._extra: set[int] = set()
        self.show_subtitle(
            self.tr("{scope}: còn {count:02} bản chưa kiểm").format(
                scope=round_words(row), count=len(self._waiting)
            )
        )
        self.fields = CountFields(seat, self)
        headings = (self.tr("Bản tài liệu"), self.tr("Người giữ, nơi để"), self.tr("Mã"))
        table = TickTable(self.tr("Các bản chưa kiểm"), headings, wide=_WHERE)
        findings = FindingsPanel()
        self._area = TickArea(table, tick_side(findings, self.fields.form, self.fields.told))
        self.lay(self._area, self.fields.form, findings)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("Ghi kết &quả"), look, self.record)
        self._show_rows()
        draft = self.reopen()
        if draft is not None:
            self._put_scanned(draft)
        table.ticked_changed.connect(self.edit)
        self.fields.form.edited.connect(self.edit)
        self.fields.scanned.connect(self.scan)
        self.listen(self.record)
        self._show_count()

    def texts(self) -> dict[str, str]:
        """What was typed, what is ticked, and what was scanned beside the list."""
        ticked, extra = ids_text(self.table.ticked()), ids_text(sorted(self._extra))
        return {**super().texts(), "ticked": ticked, "extra": extra}

    def edit(self) -> None:
        """Count anew."""
        super().edit()
        self._show_count()

    def scan(self, typed: str) -> None:
        """Tick what the code is; say what it is where that is not simply expected."""
        found = scanned(self.seat, self.subject, typed)
        row = found.row
        if found.state is ScanState.UNKNOWN or row is None:
            words = self.tr(
                "Mã {code} không phải của bản nào. Quét lại; vật không có mã thì chọn "
                "kết quả Thừa và mô tả."
            )
            self.fields.say(words.format(code=typed.strip()[:20]), is_wrong=True)
            return
        if found.state is ScanState.COUNTED:
            words = self.tr("{what}: đã kiểm trước đó.")
            self.fields.say(words.format(what=line_words(row)), is_wrong=False)
            return
        if row.id not in self._rows:
            self._rows[row.id] = row
            if found.state is ScanState.NOT_LISTED:
                self._extra.add(row.id)
            self._show_rows()
        self.table.tick(row.id, on=True)
        self.table.go_to(row.id)
        words = self.tr("Đã đánh dấu {what}.")
        if row.id in self._extra:
            words = self.tr("{what} không có trong danh sách: sẽ ghi là thừa.")
        self.fields.say(words.format(what=line_words(row)), is_wrong=row.id in self._extra)

    def record(self) -> None:
        """Keep what was counted; what is wrong is shown, and nothing ticked is lost."""
        self.next.setFocus()
        if self.fields.form.show_errors(self._errors()):
            return
        things = self._things()
        if not things:
            words = self.tr(
                "Chưa đánh dấu bản nào. Quét mã, bấm Ctrl+A để chọn tất cả, phím cách để chọn "
                "từng bản."
            )
            self.mishap.say(words)
            self.table.setFocus()
            return
        request = CountRequest(
            request_id=self.request_id,
            day=self.fields.day.value() or self.seat.today(),
            body=self.seat.body,
            inventory=self.subject,
            counts=things,
        )
        broken = self.tr("Chưa ghi được vì còn vướng quy định. Dữ liệu vẫn còn nguyên.")
        done = self._done_words(len(things))
        self.act(count_copies, request, broken, lambda _count: done)

    def focus_first(self) -> None:
        """Where the scanner writes."""
        self.fields.scan.setFocus()

    def _errors(self) -> dict[str, str]:
        """What the fields say; and copies of the list are ticked, but not to be told as extra."""
        found = self.fields.errors()
        if self.fields.outcome.value() is CountOutcome.EXTRA and self._listed():
            found["outcome"] = self.tr(
                "Bản có trong danh sách không ghi là thừa. Bỏ đánh dấu các bản đó, hoặc chọn kết "
                "quả khác."
            )
        return found

    def _listed(self) -> list[int]:
        """What is ticked of the list."""
        return [each for each in self.table.ticked() if each not in self._extra]

    def _done_words(self, count: int) -> str:
        left = len(self._waiting) - len(set(self._waiting).intersection(self._listed()))
        words = self.tr("Đã ghi kết quả {count:02} bản; còn {left:02} bản chưa kiểm")
        return words.format(count=count, left=left)

    def _things(self) -> tuple[CountedThing, ...]:
        outcome = self.fields.outcome.value() or CountOutcome.FOUND
        holder, place = self.fields.where()
        made = [
            CountedThing(copy=each, outcome=told, holder=holder, place=place)
            for each in self.table.ticked()
            for told in (CountOutcome.EXTRA if each in self._extra else outcome,)
        ]
        if outcome is CountOutcome.EXTRA and (words := self.fields.words()):
            made.append(CountedThing(outcome=outcome, holder=holder, place=place, words=words))
        return tuple(made)

    def _show_rows(self) -> None:
        self.table.show_ticks(
            {
                each: (
                    line_words(row),
                    self.tr("ngoài danh sách") if each in self._extra else where_words(row),
                    row.code,
                )
                for each, row in self._rows.items()
            }
        )

    def _put_scanned(self, draft: Mapping[str, str]) -> None:
        extra = ids_from(draft.get("extra", ""))
        ticked = ids_from(draft.get("ticked", ""))
        waiting = set(self._waiting)
        beyond = [each for each in ticked if each in waiting and each not in self._rows]
        self._rows |= {line.id: line for line in lines_of(self.seat, self.subject, beyond)}
        for each in extra:
            found = self._extra_row(each)
            if found is not None:
                self._rows[each] = found
                self._extra.add(each)
        self._show_rows()
        self.table.put_ticked(ticked)

    def _extra_row(self, copy: int) -> CountRow | None:
        found = scanned(self.seat, self.subject, copy_code(copy))
        return found.row if found.state is ScanState.NOT_LISTED else None

    def _show_count(self) -> None:
        words = self.tr("Đã chọn {count:02} bản")
        self._area.say_count(words.format(count=len(self.table.ticked())))
