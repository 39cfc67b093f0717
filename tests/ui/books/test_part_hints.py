from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.part_hints import part_hint
from bmnn_desk.ui.books.register_paper import plan_of
from tests import book_desk, make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_which_sheet_goes_back_into_the_tray_is_said(seat: Seat, office: Office) -> None:
    make.issued(office)
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    plan = plan_of(seat, office.book, VolumeAsked(body=office.body, book=office.book).volume)
    assert "Đặt lại tờ số 1 đã ký vào khay" in part_hint(BookPart.CONTINUE, plan)
