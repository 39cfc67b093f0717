from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.errors import FormUnusableError
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.ui.forms.print_sample import print_sample
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.papers.read_pdf import page_texts
from tests.services.test_choose_setting import setting
from tests.ui.forms.over import PACK, correction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office


def opened(
    qtbot: QtBot, seat: Seat, form: str, *typed: FormCorrection
) -> tuple[list[Sheet], list[DeskError]]:
    window = QWidget()
    qtbot.addWidget(window)
    sheets: list[Sheet] = []
    refused: list[DeskError] = []
    print_sample(window, seat, (PACK, form, typed), sheets.append, refused.append)
    qtbot.waitUntil(lambda: bool(sheets or refused), timeout=20_000)
    for sheet in sheets:
        qtbot.addWidget(sheet)
    return sheets, refused


def pdf_of(sheet: Sheet) -> str:
    assert isinstance(sheet, PrintPaperDialog)
    return " ".join(page_texts(sheet._pdf))


def test_the_paper_is_printed_with_what_was_typed(qtbot: QtBot, seat: Seat) -> None:
    (sheet,), refused = opened(qtbot, seat, "14", correction("title", '"SỔ MẪU"'))
    assert "SỔ MẪU" in pdf_of(sheet)
    assert not refused


def test_stamps_are_red_only_where_the_office_prints_red(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    (sheet,), _ = opened(qtbot, seat, "02")
    assert "không in chữ chỉ độ mật" in pdf_of(sheet)
    office.desk.do(choose_setting, setting(office, "prints_red", "yes"))
    (sheet,), _ = opened(qtbot, seat, "")
    assert isinstance(sheet, PrintPaperDialog)
    assert sheet._red


def test_what_cannot_be_drawn_is_refused(qtbot: QtBot, seat: Seat) -> None:
    sheets, (error,) = opened(qtbot, seat, "14", correction("columns.1.width_mm", "200"))
    assert not sheets
    assert isinstance(error, FormUnusableError)
