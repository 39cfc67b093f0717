"""Make a round of delivery: tick what goes, say how and by whom; its lines enter the book."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.transfers import HandoverRequest, Parcel, copy_number_text, parcels_of
from bmnn_desk.errors import DeskError
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.ui.books.year_books import open_book_of
from bmnn_desk.ui.copy_previous import CopyPrevious
from bmnn_desk.ui.custody.warn_waiting import waiting_words
from bmnn_desk.ui.error_texts import and_noted, sentence
from bmnn_desk.ui.last_entered import keep_last, last_texts
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.transfers.ids_text import ids_from, ids_text
from bmnn_desk.ui.transfers.round_fields import RoundFields
from bmnn_desk.ui.transfers.sources import copies_waiting
from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_sheet import TickSheet
from bmnn_desk.ui.transfers.tick_side import tick_side
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.transfers.words import KIND_WORDS
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.hand_over import HandedOver
    from bmnn_desk.ui.seat import Seat

_LEVEL, _RECIPIENT = 2, 3
_COPIED = ("channel", ("person", "carrier"))


class HandOverDialog(TickSheet):
    """Ctrl+A ticks all that is shown; the copy `subject`, if there is one, is ticked at once."""

    form = "hand_over"

    def __init__(self, seat: Seat, subject: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(seat, subject, self.tr("Lập đợt giao"), parent)
        self._rows: dict[int, WaitingRow] = copies_waiting(seat)
        self._book: BookEntry | None = None
        self.show_subtitle(self.tr("Mỗi văn bản, mỗi nơi nhận là một dòng Sổ chuyển giao"))
        self.fields = RoundFields(seat, self)
        self.chips: Chips[bool] = Chips(self.tr("Phạm vi"), (False, True))
        # The chips over the list say it.
        self.fields.form.field("inside").hide()
        headings = (self.tr("Số, ký hiệu"), self.tr("Bản số"), self.tr("Độ mật"))
        names = (*headings, self.tr("Nơi nhận"), self.tr("Cách giao"), self.tr("Sổ"))
        table = TickTable(self.tr("Các bản chờ giao"), names, wide=_RECIPIENT)
        findings = FindingsPanel()
        self._area = TickArea(table, tick_side(findings, self.fields.form), self.chips)
        self.warned = WarnedOnce(findings, self)
        last = partial(last_texts, seat, self.form)
        self._previous = CopyPrevious(self, self.fields.form, _COPIED, last)
        banners = (self.warned.banner, self._previous.banner)
        self.lay(self._area, self.fields.form, findings, *banners)
        look = ButtonLook(icon="check", kind=ButtonKind.PRIMARY, tip="Ctrl+Enter")
        self.next = self.offer(self.tr("Vào &sổ chuyển giao"), look, self.record)
        self._begin()
        self._connect()

    def texts(self) -> dict[str, str]:
        """What was typed, and what is ticked."""
        return {**super().texts(), "ticked": ids_text(self.table.ticked())}

    def edit(self) -> None:
        """Count anew; that there is no book is said until there is one."""
        if self._book is not None:
            self.mishap.say("")
        self._show_count()
        self._keeper.touch()

    def record(self) -> None:
        """Enter the round; what is wrong is shown, and nothing typed is lost."""
        self.next.setFocus()
        if self.fields.form.show_errors(self.fields.errors()):
            return
        day, channel, ticked = (
            self.fields.day.value(),
            self.fields.channel.value(),
            self.table.ticked(),
        )
        if day is None or channel is None:
            raise AssertionError  # the fields had no error
        if not ticked or self._book is None:
            self._say_missing()
            return
        if self._warns(ticked):
            return
        request = HandoverRequest(
            request_id=self.request_id,
            day=day,
            body=self.seat.body,
            book=self._book.book,
            inside=self.fields.is_inside,
            channel=channel,
            carrier=self.fields.carrier_name(),
            carrier_person=self.fields.carrier_person(),
            note=self.fields.note.value(),
            parcels=self._parcels(ticked),
            other_cases=self.findings.other_cases(),
        )
        words = self.tr("Chưa lập được đợt giao vì còn vướng quy định. Dữ liệu vẫn còn nguyên.")
        self.act(hand_over, request, words, partial(self._done_words, len(request.parcels)))

    def _warns(self, ticked: tuple[int, ...]) -> bool:
        """Say once what of it waits for its destruction."""
        said, keys = waiting_words(self.seat, ticked)
        if not self.warned.stops((), keys):
            return False
        again = self.tr("{said} Bấm Ctrl+Enter lần nữa để vẫn giao.")
        self.warned.banner.say(again.format(said=said))
        return True

    def _done_words(self, lines: int, done: HandedOver | None) -> str:
        words = self.tr("Đã vào Sổ chuyển giao {lines:02} dòng. Bấm Ctrl+P để in tờ sổ.")
        if self._book is not None and self._book.hand_written:
            words = self.tr("Đã vào Sổ chuyển giao {lines:02} dòng.")
        said = and_noted(words.format(lines=lines), () if done is None else done.warnings)
        try:
            keep_last(self.seat, self.form, self._previous.texts())
        except DeskError as error:
            said = f"{said}\n{sentence(error)}"
        return said

    def _parcels(self, ticked: tuple[int, ...]) -> tuple[Parcel, ...]:
        named = self.fields.recipient.value()
        rows = [self._rows[each] for each in ticked]
        if named:
            rows = [replace(row, recipient=named) for row in rows]
        if self._book is None or not self._book.hand_written:
            return parcels_of(rows)
        return tuple(
            replace(parcel, paper_page=place[0], paper_line=place[1])
            if (place := self.fields.place(at))
            else parcel
            for at, parcel in enumerate(parcels_of(rows))
        )

    def _say_missing(self) -> None:
        if self._book is None:
            self._look_for_book()
            return
        self.mishap.say(
            self.tr("Chưa chọn bản nào. Bấm Ctrl+A để chọn tất cả, phím cách để chọn từng bản.")
        )
        self.table.setFocus()

    def _look_for_book(self) -> None:
        day = self.fields.day.value() or self.seat.today()
        self._book = open_book_of(self.seat, BookKind.TRANSFER, day.year)
        hand = self._book is not None and self._book.hand_written
        self.fields.show_hand_written(hand_written=hand)
        words = self.tr("Chưa mở Sổ chuyển giao năm {year}. Mở sổ ở trang Sổ (Ctrl+O), bấm Ctrl+N.")
        self.mishap.say("" if self._book is not None else words.format(year=day.year))

    def _show_rows(self) -> None:
        shown = [row for row in self._rows.values() if row.inside is self.chips.value()]
        self.table.show_ticks(
            {
                row.id: (
                    row.reference,
                    copy_number_text(row.number),
                    level_word(row.level),
                    row.recipient,
                    row.delivery,
                    KIND_WORDS[row.kind],
                )
                for row in shown
            }
        )
        self.table.show_levels(_LEVEL, {row.id: row.level for row in shown})

    def _show_count(self) -> None:
        ticked = self.table.ticked()
        words = self.tr("Đã chọn {copies:02} bản · {lines:02} dòng sổ")
        if not ticked:
            words = self.tr("Chưa chọn bản nào")
        said = words.format(copies=len(ticked), lines=len(self._parcels(ticked)))
        self._area.say_count(said)

    def _follow_scope(self) -> None:
        """The list is that of the round's scope, whichever of the two says it."""
        if self.chips.value() is not self.fields.is_inside:
            self.chips.put(self.fields.is_inside)
            self._show_rows()
            self._show_count()

    def _change_chip(self) -> None:
        self.fields.inside.put(self.chips.value())
        self._show_rows()
        self.edit()

    def _begin(self) -> None:
        """Show the draft that is kept, else what the round is about."""
        inside = [row for row in self._rows.values() if row.inside]
        draft = self.reopen()
        chosen: tuple[int, ...] = (self.subject,) if self.subject in self._rows else ()
        if draft is not None:
            chosen = ids_from(draft.get("ticked", ""))
        elif len(inside) == len(self._rows) and inside:
            self.fields.inside.put(value=True)
        known = [self._rows[each] for each in chosen if each in self._rows]
        self.chips.put(known[0].inside if known else self.fields.is_inside)
        if draft is None:
            self.fields.inside.put(self.chips.value())
            self._previous.settle()
        self._show_chips(len(self._rows) - len(inside), len(inside))
        self._show_rows()
        self.table.put_ticked(chosen)
        self._look_for_book()
        self._show_count()

    def _show_chips(self, outside: int, inside: int) -> None:
        words = {
            False: self.tr("Ra ngoà&i ({count})").format(count=outside),
            True: self.tr("Nội &bộ ({count})").format(count=inside),
        }
        self.chips.show_words(words)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._change_chip)
        self.table.ticked_changed.connect(self.edit)
        self.fields.form.edited.connect(self.edit)
        self.fields.inside.edited.connect(self._follow_scope)
        self.fields.day.edited.connect(self._look_for_book)
        self.findings.edited.connect(self._keeper.touch)
        self.listen(self.record)
