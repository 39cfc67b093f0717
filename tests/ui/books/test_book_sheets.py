from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.ui.books.book_sheets import sheet_for
from tests import make
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize(
    ("act", "form"),
    [
        ("open", "open_book"),
        ("stock", "opening_stock"),
        ("check", "check_code"),
        ("volume", "next_volume"),
        ("start", "start_book"),
        ("series", "begin_series"),
        ("close", "close_book"),
        ("reopen", "reopen_book"),
        ("sheets", "record_sheets"),
        ("pages", "record_volume"),
        ("correct", "correct_line"),
        ("print", "print_register"),
    ],
)
def test_each_act_opens_its_sheet(
    qtbot: QtBot, seat: Seat, office: Office, act: str, form: str
) -> None:
    make.issued(office)
    (row,) = seat.desk.read(book_shelf, ShelfAsked(body=office.body))
    sheet = sheet_for(act, seat, row)
    assert sheet is not None
    kept(qtbot, sheet)
    assert sheet.form == form


def test_what_wants_a_volume_opens_nothing_without_one(seat: Seat) -> None:
    for act in ("volume", "close", "sheets", "correct", "print"):
        assert sheet_for(act, seat, None) is None
