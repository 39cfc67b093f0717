"""Record that terms are over: the documents are secret no more, of right and without a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.secrecy_changes import ExpiryRequest, ShownBy, TermState
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.ui.endings.ending_words import SHOWN_WORDS
from bmnn_desk.ui.endings.rows_sheet import RowsSheet
from bmnn_desk.ui.endings.term_source import TermSource
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.ui.seat import Seat

_TITLE, _LEVEL = 1, 2
_MOST_ROWS = 500


class RecordExpiryDialog(RowsSheet):
    """Every document whose term is over; the item `subject` is ticked at first."""

    form = "record_expiry"

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        super().__init__(seat, subject, self.tr("Ghi đương nhiên giải mật"))
        self.show_subtitle(self.tr("Hết thời hạn mà không gia hạn; không cần quyết định"))
        self.shown: ChoiceBox[ShownBy] = ChoiceBox(SHOWN_WORDS.items())
        tr = self.tr
        self.add_day(tr("&Ngày ghi"))
        hint = tr("Không bắt buộc đóng dấu khi hết thời hạn.")
        self.panel.add("shown", FieldLook(words=tr("Thể hiện &bằng"), hint=hint), self.shown)
        headings = (tr("Số, ký hiệu"), tr("Trích yếu"), tr("Độ mật"), tr("Hết thời hạn ngày"))
        self.lay_table(tr("Văn bản hết thời hạn"), headings, _TITLE, tr("Gh&i hết thời hạn"))
        ticked = self.kept_ticks((subject,))
        rows = _expired(seat, ticked)
        self.begin({row.item: _texts(row) for row in rows}, ticked)
        self.table.show_levels(_LEVEL, {row.item: row.level for row in rows})

    def record(self) -> None:
        """Keep that the terms of those ticked are over."""
        self.next.setFocus()
        if self.panel.show_errors(self.errors()) or self.none_ticked():
            return
        ticked, day = self.table.ticked(), self.day.value()
        if day is None:
            raise AssertionError  # the field had no error
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
    until = day_text(row.until)
    return (row.reference, title_words(row), level_word(row.level), until)
