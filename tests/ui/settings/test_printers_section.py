from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.printers_section import PrintersSection
from tests.papers.read_pdf import page_texts
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters
from tests.ui.settings.settings_now import settings_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.settings.one_of import OneOf


def section_of(qtbot: QtBot, seat: Seat) -> PrintersSection:
    section = PrintersSection(OfficeKeep(seat))
    section.resize(860, 500)
    shown(qtbot, section)
    look(qtbot, section)
    return section


def look(qtbot: QtBot, section: PrintersSection) -> None:
    answered: list[object] = []
    section.show_now()
    # The lane keeps the order: what was asked before this has been answered before it.
    in_background(section, lambda: None, answered.append, answered.append)
    qtbot.waitUntil(lambda: bool(answered))


def choice(section: PrintersSection) -> OneOf[str]:
    assert section.printer is not None
    return section.printer


def test_each_printer_says_what_it_prints_and_the_one_chosen_is_kept(
    qtbot: QtBot, seat: Seat
) -> None:
    section = section_of(qtbot, seat)
    assert choice(section).button(GREY).text() == f"{GREY} · đen trắng"
    assert choice(section).button(COLOUR).text() == f"{COLOUR} · màu"
    assert GREY in choice(section).button("").text()
    choice(section).button(COLOUR).click()
    assert settings_now(seat).printer == COLOUR


def test_a_printer_keeps_its_own_offset(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    for name, key in ((GREY, Qt.Key.Key_Up), (COLOUR, Qt.Key.Key_Down)):
        section.offsets[name].right.setFocus()
        qtbot.keyClick(section.offsets[name].right, key)
        qtbot.keyClick(section.offsets[name].right, Qt.Key.Key_Tab)
    assert settings_now(seat).offsets == {GREY: (0.5, 0.0), COLOUR: (-0.5, 0.0)}


def test_a_printer_that_vanished_is_named_and_stays_chosen(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    choice(section).button(COLOUR).click()
    printers = cast("FakePrinters", seat.printers)
    printers.vanish(COLOUR)
    look(qtbot, section)
    assert COLOUR in section.told.words
    assert settings_now(seat).printer == COLOUR
    printers.come_back(COLOUR)
    look(qtbot, section)
    assert section.told.words == ""
    assert choice(section).value() == COLOUR


def test_looking_again_leaves_the_focus_where_it_was(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    section.offsets[GREY].down.setFocus()
    look(qtbot, section)
    assert section.offsets[GREY].down.hasFocus()


def test_a_printer_over_a_network_is_named_and_cannot_be_chosen(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    choice(section).button(COLOUR).click()
    printers = cast("FakePrinters", seat.printers)
    printers.put_on_network(COLOUR, "socket://10.0.0.9")
    look(qtbot, section)
    assert f"“{COLOUR}”" in section.left_out.words
    assert section.told.words == ""
    assert COLOUR not in section.offsets
    with pytest.raises(KeyError):
        choice(section).button(COLOUR)
    printers.put_on_network(COLOUR, None)
    look(qtbot, section)
    assert section.left_out.words == ""
    assert choice(section).value() == COLOUR


def test_the_test_sheet_is_printed_with_the_offset_typed_last_and_the_box_waits_for_more(
    qtbot: QtBot, seat: Seat
) -> None:
    section = section_of(qtbot, seat)
    row = section.offsets[GREY]
    row.right.setFocus()
    qtbot.keyClick(row.right, Qt.Key.Key_Up)
    row.test.click()
    qtbot.waitUntil(lambda: "Đã gửi tờ thử" in section.printed.words, timeout=20_000)
    (printed,) = cast("FakePrinters", seat.printers).prints
    assert (printed.job.printer, printed.job.offset_mm) == (GREY, (0.5, 0.0))
    (text,) = page_texts(printed.job.pdf)
    assert "sang phải 0,5 mm" in " ".join(text.split())
    assert settings_now(seat).offsets == {GREY: (0.5, 0.0)}
    assert row.right.hasFocus()
    assert row.test.isEnabled()


def test_a_test_sheet_that_does_not_come_is_told(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    cast("FakePrinters", seat.printers).vanish(GREY)
    section.offsets[GREY].test.click()
    qtbot.waitUntil(lambda: "Không thấy máy in" in section.printed.words, timeout=20_000)
    assert section.offsets[GREY].test.isEnabled()
