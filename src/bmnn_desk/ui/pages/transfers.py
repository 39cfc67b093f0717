"""Chuyển giao: what waits to be handed over, the rounds, what nobody signed for, the book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, TransferView, WaitingRow
from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.errors import DeskError
from bmnn_desk.services.transfer_lines import TransfersAsked, transfer_counts
from bmnn_desk.ui.books.year_books import book_of_year
from bmnn_desk.ui.dialogs.cancel_transfers import CancelTransfersDialog
from bmnn_desk.ui.dialogs.hand_over import HandOverDialog
from bmnn_desk.ui.dialogs.print_covers import round_covers_sheet
from bmnn_desk.ui.dialogs.record_line_receipts import RecordLineReceiptsDialog
from bmnn_desk.ui.dialogs.record_receipts import RecordReceiptsDialog
from bmnn_desk.ui.dialogs.record_return import RecordReturnDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.chips import Chips, step_keys
from bmnn_desk.ui.pages.listing import at_ends, beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.pages.print_book import print_book
from bmnn_desk.ui.transfers.lists import TransferLists
from bmnn_desk.ui.transfers.sources import newest_open_round
from bmnn_desk.ui.transfers.transfer_bar import TransferBar
from bmnn_desk.ui.transfers.transfer_pane import TransferPane
from bmnn_desk.ui.transfers.transfer_rights import transfer_rights
from bmnn_desk.ui.transfers.words import channel_words, empty_words, view_words
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.transfer_list import TransferCounts
    from bmnn_desk.ui.seat import Seat

_UNSIGNED = {ReceiptState.OPEN, ReceiptState.OVERDUE}


class TransfersPage(Page):
    """Opens on the list that has work: what is overdue, what waits, what is on the way."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._may = transfer_rights(seat)
        self._was_opened = False
        self.chips: Chips[TransferView] = Chips(self.tr("Danh sách"), tuple(TransferView))
        self.bar = TransferBar(self._may)
        self.lists = TransferLists(seat)
        self.pane = TransferPane(partial(channel_words, seat))
        self._keys = label(self._keys_words(), TextPart.HINT)
        self.sides = beside(self, self.pane, self._main(), self.lists)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read the counts and the list that is shown anew."""
        try:
            counts = self._read()
            if not self._was_opened:
                self._was_opened = True
                self.chips.put(_with_work(counts))
            self._show_view()
        except DeskError as error:
            self.said.emit(sentence(error))

    def focus_first(self) -> None:
        """Into the list; onto the way on where it is empty."""
        if self.lists.row_count:
            self.lists.table.setFocus()
        elif self._may.hand_over:
            self.bar.new.setFocus()
        else:
            self.chips.setFocus()

    def show_view(self, view: TransferView) -> None:
        """Show another list."""
        self.chips.put(view)
        self._change_view()

    def place(self) -> str:
        """The list, and the id of the current row, 0 without one."""
        return f"{self.chips.value().value} {self.lists.table.current_id() or 0}"

    def go_to_place(self, place: str) -> None:
        """Show the list, and in it the row if it still stands there."""
        if not place:
            return
        view, current = place.split()
        self.show_view(TransferView(view))
        self.lists.table.go_to(int(current))

    def go_to_row(self, part: str, row: int) -> None:
        """Show a list, and in it a row."""
        self.go_to_place(f"{part} {row}")

    def go_to_line(self, line: int) -> None:
        """Show the line among those of the book."""
        self.show_view(TransferView.LINES)
        self.lists.table.go_to(line)

    def hand_over(self) -> None:
        """Begin a round."""
        if self._may.hand_over:
            self.sheet_wanted.emit(HandOverDialog(self._seat))

    def sign(self) -> None:
        """Record the signatures of the current round or line's, else of the newest open round."""
        if not self._may.sign:
            return
        round_ = self._round_to_sign() or newest_open_round(self._seat)
        if round_ is None:
            self.said.emit(self.tr("Không có đợt giao nào chờ ký nhận."))
        else:
            self.sheet_wanted.emit(RecordReceiptsDialog(self._seat, round_))

    def sign_in_register(self) -> None:
        """Record signatures in the register that the current copy stands in, without a round."""
        row = self.lists.current_row()
        if self._may.sign and isinstance(row, WaitingRow):
            self.sheet_wanted.emit(RecordLineReceiptsDialog(self._seat, row.line))

    def print_register(self) -> None:
        """Print the sheets of this year's book."""
        if self._may.print:
            book = book_of_year(self._seat, BookKind.TRANSFER, self._seat.today().year)
            print_book(self, self._seat, book)

    def print_covers(self) -> None:
        """Print the covers of the current round, or of the current line's."""
        round_ = self._round()
        if not self._may.covers or round_ is None:
            return
        try:
            sheet = round_covers_sheet(self._seat, round_)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.sheet_wanted.emit(sheet)

    def take_back(self) -> None:
        """Record that what the current line gave away came back."""
        row = self.lists.current_row()
        signed = isinstance(row, TransferRow) and row.state is ReceiptState.SIGNED
        if self._may.sign and signed and row is not None:
            self.sheet_wanted.emit(RecordReturnDialog(self._seat, row.id))

    def cancel(self) -> None:
        """Cancel the current line, which nobody signed for."""
        row = self.lists.current_row()
        if self._may.cancel and isinstance(row, TransferRow) and row.state in _UNSIGNED:
            self.sheet_wanted.emit(CancelTransfersDialog(self._seat, row.id))

    def _round(self) -> int | None:
        match self.lists.current_row():
            case RoundRow(id=number) | TransferRow(handover=number):
                return number
        return None

    def _round_to_sign(self) -> int | None:
        match self.lists.current_row():
            case RoundRow(open=still_open, id=number) if still_open:
                return number
            case TransferRow(state=state, handover=number) if state in _UNSIGNED:
                return number
        return None

    def _read(self) -> TransferCounts:
        asked = TransfersAsked(body=self._seat.body, day=self._seat.today())
        (counts,) = self._seat.desk.read(transfer_counts, asked)
        self.chips.show_words({view: view_words(view, counts) for view in TransferView})
        self._show_subtitle()
        return counts

    def _show_subtitle(self) -> None:
        year = self._seat.today().year
        has_book = book_of_year(self._seat, BookKind.TRANSFER, year) is not None
        words = self.tr("Sổ chuyển giao bí mật nhà nước năm {year}")
        if not has_book:
            words = self.tr("Chưa mở Sổ chuyển giao năm {year}")
        self.subtitled.emit(words.format(year=year))

    def _change_view(self) -> None:
        try:
            self._show_view()
        except DeskError as error:
            self.said.emit(sentence(error))

    def _show_view(self) -> None:
        view = self.chips.value()
        self.lists.show_view(view)
        if not self.lists.row_count:
            said = empty_words(view, may_hand_over=self._may.hand_over)
            self.lists.empty.say(said.icon, said.words, said.offer, self.hand_over)
        self._follow()

    def _follow(self) -> None:
        row = self.lists.current_row()
        state = row.state if isinstance(row, TransferRow) else None
        self.bar.show_can(
            in_register=isinstance(row, WaitingRow),
            covers=self._round() is not None,
            back=state is ReceiptState.SIGNED,
            cancel=state in _UNSIGNED,
        )
        self.pane.show_row(row if self.sides.is_shown else None)

    def _open(self) -> None:
        row = self.lists.current_row()
        if isinstance(row, WaitingRow) and self._may.hand_over:
            self.sheet_wanted.emit(HandOverDialog(self._seat, row.id))
        elif self._round_to_sign() is not None and self._may.sign:
            self.sign()
        else:
            self.sides.show_pane()

    def _keys_words(self) -> str:
        if self._may.hand_over:
            return self.tr("Enter mở · Ctrl+N lập đợt giao · Ctrl+G ghi ký nhận · F4 chi tiết")
        return self.tr("Enter xem · F4 chi tiết")

    def _commands(self) -> RowCommands:
        self._follow()
        return self.bar.commands(self._open).plus(*usual_commands(self, self.sides))

    def _connect(self) -> None:
        for table in self.lists.tables:
            RowMenu(table, self._commands)
        PlaceMenu(self.lists.empty, self._commands)
        self.chips.chosen.connect(self._change_view)
        self.lists.opened.connect(self._open)
        self.lists.current_changed.connect(self._follow)
        self.lists.failed.connect(lambda error: self.said.emit(sentence(error)))
        self.bar.new_asked.connect(self.hand_over)
        self.bar.sign_asked.connect(self.sign)
        self.bar.register_asked.connect(self.sign_in_register)
        self.bar.print_asked.connect(self.print_register)
        self.bar.covers_asked.connect(self.print_covers)
        self.bar.return_asked.connect(self.take_back)
        self.bar.cancel_asked.connect(self.cancel)
        self.sides.shown.connect(self._follow)

    def _listen(self) -> None:
        keys = {
            "Ctrl+N": self.hand_over,
            "Ctrl+G": self.sign,
            "Ctrl+R": self.sign_in_register,
            "Ctrl+P": self.print_register,
            "Ctrl+B": self.take_back,
            "Ctrl+E": self.print_covers,
            "Ctrl+Delete": self.cancel,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        listen_for(keys | step_keys(self.chips, self.focus_first), self)

    def _main(self) -> QWidget:
        return list_column((at_ends(self.bar), at_ends(self.chips)), self.lists, self._keys)


def _with_work(counts: TransferCounts) -> TransferView:
    if counts.overdue:
        return TransferView.OPEN
    if counts.waiting:
        return TransferView.WAITING
    return TransferView.OPEN if counts.open else TransferView.ROUNDS
