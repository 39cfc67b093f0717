from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.ui.first_run.recovery_page import RecoveryPage
from bmnn_desk.ui.printing.printers import PrinterFacts
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.first_run.pages import put
from tests.ui.offices import CODE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PRINTER = PrinterFacts(
    name="Máy in phòng văn thư", is_default=True, prints_colour=False, least_margins_mm=None
)


class Codes:
    """Gives the codes of a list, one a call."""

    def __init__(self) -> None:
        self.given = [CODE, "0000-0000-0000-0000-0000-0000"]

    def __call__(self) -> str:
        return self.given.pop(0)


@pytest.fixture
def page(qtbot: QtBot) -> RecoveryPage:
    made = RecoveryPage(Codes())
    qtbot.addWidget(made)
    made.show()
    return made


def said(page: RecoveryPage) -> list[str]:
    return [banner.words for banner in page.findChildren(Banner) if banner.isVisible()]


def test_the_code_is_shown_and_stays_the_same(page: RecoveryPage) -> None:
    page.shown()
    page.shown()
    assert page.code == CODE
    assert CODE in [label.text() for label in page.findChildren(QLabel)]


@pytest.mark.parametrize("typed", ["XY34", "xy34", " Xy34 "])
def test_the_last_group_typed_again_lets_on(page: RecoveryPage, typed: str) -> None:
    put(page, {"again": typed})
    assert page.errors() == {}


@pytest.mark.parametrize("typed", ["", "XY3", "2222", "XY35", CODE])
def test_anything_else_does_not(page: RecoveryPage, typed: str) -> None:
    put(page, {"again": typed})
    assert "Chưa khớp với nhóm cuối" in page.errors()["again"]


def test_without_a_printer_the_code_is_written_down(page: RecoveryPage) -> None:
    page.offer_printers(())
    assert not page._print.isEnabled()
    assert "chép tay" in page.panel.field("printer")._hint.text()


def test_a_printer_can_be_asked_again_after_it_failed(page: RecoveryPage) -> None:
    asked: list[str] = []
    page.print_asked.connect(asked.append)
    page.offer_printers((PRINTER,))
    page._print.click()
    assert asked == [PRINTER.name]
    assert not page._print.isEnabled()
    page.show_printed(PrinterMissingError(PRINTER.name))
    assert "Không thấy máy in" in said(page)[0]
    page._print.click()
    page.show_printed(None)
    assert "Lấy giấy ngay" in said(page)[0]
    assert asked == [PRINTER.name] * 2
