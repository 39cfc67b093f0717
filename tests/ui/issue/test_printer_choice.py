from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.printer_choice import PrinterChoice
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def choice_of(qtbot: QtBot, seat: Seat, wish: str = "") -> PrinterChoice:
    choice = PrinterChoice(seat, wish)
    shown(qtbot, choice)
    choice.look()
    qtbot.waitUntil(lambda: choice.box.count() > 1)
    return choice


def test_the_systems_printer_is_proposed_and_not_printing_is_always_there(
    qtbot: QtBot, seat: Seat
) -> None:
    choice = choice_of(qtbot, seat)
    assert choice.name() == GREY
    assert choice.box.itemText(choice.box.count() - 1) == "Chưa in"


def test_what_is_lacking_tells_no_printer_from_none_chosen(qtbot: QtBot, seat: Seat) -> None:
    choice = choice_of(qtbot, seat)
    assert choice.lack() == ""
    choice.box.put("")
    assert choice.lack() == "Chưa chọn máy in. Chọn máy in rồi bấm lại."
    assert isinstance(seat.printers, FakePrinters)
    for name in (GREY, COLOUR):
        seat.printers.vanish(name)
    none = PrinterChoice(seat, "")
    shown(qtbot, none)
    none.look()
    qtbot.waitUntil(lambda: none.finds_none)
    assert "chưa cài máy in nào" in none.lack()
    assert none.box.currentText() == "Chưa có máy in nào"


def test_the_offices_printer_comes_first(qtbot: QtBot, seat: Seat) -> None:
    assert choice_of(qtbot, seat, COLOUR).name() == COLOUR


def test_red_prefers_a_printer_that_prints_it(qtbot: QtBot, seat: Seat) -> None:
    choice = choice_of(qtbot, seat)
    choice.show_need(red=True)
    assert choice.name() == COLOUR
    assert not choice.refuses_red()


def test_red_on_a_grey_printer_names_the_road_that_remains(qtbot: QtBot, seat: Seat) -> None:
    assert isinstance(seat.printers, FakePrinters)
    seat.printers.vanish(COLOUR)
    choice = choice_of(qtbot, seat)
    choice.show_need(red=True)
    assert choice.refuses_red()
    assert "phiếu phân bản" in choice.findChildren(Banner)[0].words
    choice.box.put("")
    assert not choice.refuses_red()


def test_a_printer_over_a_network_is_not_offered_and_the_one_wished_for_is_named(
    qtbot: QtBot, seat: Seat
) -> None:
    assert isinstance(seat.printers, FakePrinters)
    seat.printers.put_on_network(COLOUR, "socket://10.0.0.9")
    choice = choice_of(qtbot, seat)
    assert choice.box.findText(f"{COLOUR} · màu") < 0
    assert (choice.name(), choice.left_out) == (GREY, "")
    choice.show_need(red=True)
    assert choice.name() == GREY
    wished = choice_of(qtbot, seat, COLOUR)
    assert wished.name() == GREY
    assert f"“{COLOUR}”" in wished.findChildren(Banner)[0].words


def test_where_all_are_over_a_network_that_is_why_nothing_is_printed(
    qtbot: QtBot, seat: Seat
) -> None:
    assert isinstance(seat.printers, FakePrinters)
    for name in (GREY, COLOUR):
        seat.printers.put_on_network(name, "ipp://may/in")
    choice = PrinterChoice(seat, "")
    shown(qtbot, choice)
    choice.look()
    qtbot.waitUntil(lambda: choice.finds_none)
    assert choice.lack() == choice.left_out
    assert all(word in choice.lack() for word in (GREY, COLOUR, "Cắm dây"))
    assert choice.name() == ""
