from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.specimen_card import SpecimenCard
from tests.papers.read_pdf import page_texts
from tests.services.test_choose_setting import setting
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.print_paper import PrintPaperDialog
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat) -> PrintPaperDialog:
    card = SpecimenCard(OfficeKeep(seat))
    shown(qtbot, card)
    sheets: list[PrintPaperDialog] = []
    card.sheet_wanted.connect(sheets.append)
    card.button.click()
    qtbot.waitUntil(lambda: bool(sheets), timeout=20_000)
    (sheet,) = sheets
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    return sheet


def printed(qtbot: QtBot, seat: Seat) -> FakePrinters:
    sheet = sheet_of(qtbot, seat)
    sheet.print_now()
    qtbot.waitUntil(sheet.good.isVisible, timeout=20_000)
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def test_a_printer_without_red_gets_sheets_without_a_level_word(qtbot: QtBot, seat: Seat) -> None:
    (print_,) = printed(qtbot, seat).prints
    assert not print_.job.red
    text = " ".join(page_texts(print_.job.pdf))
    assert "TỜ MẪU DẤU ĐỂ ĐỐI CHIẾU" in text
    assert "không in chữ chỉ độ mật" in text


def test_an_office_that_prints_red_gets_red_marks_from_a_colour_printer(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(choose_setting, setting(office, "prints_red", "yes"))
    (print_,) = printed(qtbot, seat).prints
    assert print_.job.red
    assert print_.job.printer == COLOUR
    assert "TUYỆT MẬT" in " ".join(page_texts(print_.job.pdf))
