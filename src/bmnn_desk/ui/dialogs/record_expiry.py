"""Record that terms are over: the documents are secret no more, of right and without a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy_changes import ExpiryRequest, ShownBy, TermState
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.ui.endings.ending_words import SHOWN_WORDS
from bmnn_desk.ui.endings.term_source import TermSource
from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.ui.seat import Seat

_TITLE, _LEVEL = 1, 2
_MOST_ROWS = 500


class RecordExpiryDialog(TickSheet):
    """Every document whose term is over; the item `subject` is ticked at first."""

    form = "record_expiry"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        super().__init__(seat, subject, self.tr("Ghi đương nhiên giải mật"))
        self.show_subtitle(self.tr("Hết thời hạn mà không gia hạn; không cần quyết định"))
        self.panel = FormPanel(self)
        self.day = ActDay(seat.today)
        self.shown: ChoiceBox[ShownBy] = ChoiceBox(SHOWN_WORDS.items())
        add, tr = self.panel.add, self.tr
        add("day", FieldLook(words=tr("&Ngày ghi"), required=True), self.day)
        hint = tr("Không bắt buộc đóng dấu khi hết thời hạn.")
        add("shown", FieldLook(words=tr("Thể hiện &bằng"), hint=hint), self.shown)
        headings = (tr("Số, ký hiệu"), tr("Trích yếu"), tr("Độ mật"), tr("Hết thời hạn ngày"))
        table = TickTable(tr("Văn bản hết thời hạn"), headings, wide=_TITLE)
        findings = FindingsPanel()
        self._ticks = TickArea(table, self._side(findings))
        self.lay(self._ticks, self.panel, findings)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(tr("Gh&i hết thời hạn"), look, self.record)
        draft = self.reopen()
        ticked = (subject,) if draft is None else ids_from(draft.get("ticked", ""))
        rows = _expired(seat, ticked)
        table.show_ticks({row.item: _texts(row) for row in rows})
        table.show_levels(_LEVEL, {row.item: row.level for row in rows})
        table.put_ticked(ticked)
        self._count()
        table.ticked_changed.connect(self.edit)
        self.panel.edited.connect(self.edit)
        self.listen(self.record)

    def texts(self) -> dict[str, str]:
        """What was typed, and what is ticked."""
        return {**super().texts(), "ticked": ids_text(self.table.ticked())}

    def edit(self) -> None:
        """Count anew."""
        super().edit()
        self._count()

    def record(self) -> None:
        """Keep that the terms of those ticked are over."""
        self.next.setFocus()
        if self.panel.show_errors(self._errors()):
            return
        ticked, day = self.table.ticked(), self.day.value()
        if day is None:
            raise AssertionError  # the field had no error
        if not ticked:
            self.mishap.say(
                self.tr("Chưa chọn văn bản nào. Bấm Ctrl+A để chọn tất cả, phím cách để chọn một.")
            )
            self.table.setFocus()
            return
        request = ExpiryRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            items=ticked,
            shown=self.shown.value() or ShownBy.NOT_YET,
        )
        done = self.tr("Đã ghi {count:02} văn bản hết thời hạn").format(count=len(ticked))
        broken = self.tr("Chưa ghi được. Dữ liệu đã gõ vẫn còn nguyên.")
        self.act(record_expiry, request, broken, lambda _made: done)

    def _errors(self) -> dict[str, str]:
        if problem := self.day.problem():
            return {"day": problem}
        if self.day.value() is None:
            return {"day": self.tr("Chưa nhập. Ghi ngày, ví dụ: 05/02/2026.")}
        return {}

    def _count(self) -> None:
        words = self.tr("Đã chọn {count:02}").format(count=len(self.table.ticked()))
        self._ticks.say_count(words)

    def _side(self, findings: FindingsPanel) -> QWidget:
        card, inner = Card(), QWidget()
        for key in ("day", "shown"):
            card.body.addWidget(self.panel.field(key))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(findings)
        column.addWidget(card)
        column.addStretch(1)
        return inner


def _expired(seat: Seat, ticked: Sequence[int]) -> list[TermRow]:
    """The oldest ends first, so many that the table can still be read; and those ticked."""
    source = TermSource(seat)
    source.narrow("", TermState.EXPIRED.value)
    ids = source.ids()
    wanted = frozenset(ticked)
    beyond = tuple(each for each in ids[_MOST_ROWS:] if each in wanted)
    parts = (tuple(ids[:_MOST_ROWS]), beyond)
    return [row for part in parts if part for row in source.rows(part) if row is not None]


def _texts(row: TermRow) -> tuple[str, ...]:
    until = "" if row.until is None else short_day(row.until)
    return (row.reference, title_words(row), level_word(row.level), until)
