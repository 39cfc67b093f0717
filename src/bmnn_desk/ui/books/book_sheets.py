"""The sheet that an act on the page of books opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.begin_series import BeginSeriesDialog
from bmnn_desk.ui.dialogs.check_code import CheckCodeDialog
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.dialogs.correct_line import CorrectLineDialog
from bmnn_desk.ui.dialogs.next_volume import NextVolumeDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.opening_stock import OpeningStockDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.record_sheets import RecordSheetsDialog
from bmnn_desk.ui.dialogs.record_volume import RecordVolumeDialog
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
from bmnn_desk.ui.dialogs.start_book import StartBookDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_OF_THE_OFFICE: Mapping[str, Callable[[Seat], Sheet]] = {
    "open": OpenBookDialog,
    "stock": OpeningStockDialog,
    "series": BeginSeriesDialog,
    "check": CheckCodeDialog,
}
_OF_A_BOOK: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "volume": NextVolumeDialog,
    "start": StartBookDialog,
    "close": CloseBookDialog,
    "reopen": ReopenBookDialog,
}
_OF_A_VOLUME: Mapping[str, Callable[[Seat, int], Sheet]] = {
    "sheets": RecordSheetsDialog,
    "pages": RecordVolumeDialog,
    "correct": CorrectLineDialog,
}


def sheet_for(act: str, seat: Seat, row: ShelfEntry | None) -> Sheet | None:
    """The sheet of an act about a volume; None where it wants one and there is none.

    Raises:
        DeskError: what the sheet reads cannot be read.
    """
    if act in _OF_THE_OFFICE:
        return _OF_THE_OFFICE[act](seat)
    if row is None:
        return None
    if act in _OF_A_BOOK:
        return _OF_A_BOOK[act](seat, row.book)
    if act in _OF_A_VOLUME:
        return _OF_A_VOLUME[act](seat, volume_subject(row.book, row.volume))
    return PrintRegisterDialog(seat, row.book, row.volume)
