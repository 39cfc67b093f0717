from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.print_half import HalfSheet, print_half
from bmnn_desk.ui.widgets.code_halves import CodeHalves, Half
from bmnn_desk.ui.widgets.form_panel import FormPanel
from tests.ui.first_run.halves_given import HALVES
from tests.ui.offices import DAY
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> CodeHalves:
    made = CodeHalves(FormPanel())
    qtbot.addWidget(made)
    made.show_halves(HALVES)
    return made


def sheet(half: Half, printer: str = GREY) -> HalfSheet:
    return HalfSheet(printer=printer, half=half, agency="SỞ TÀI CHÍNH", day=DAY)


def test_a_half_goes_to_the_printer_that_was_chosen(
    view: CodeHalves, qtbot: QtBot, tmp_path: Path
) -> None:
    printers = FakePrinters(tmp_path)
    print_half(view, printers, sheet(Half.A, COLOUR))
    qtbot.waitUntil(lambda: "nửa A tới máy in" in view.said.words, timeout=10_000)
    (printed,) = printers.prints
    assert printed.job.printer == COLOUR


def test_a_printer_that_is_gone_is_told(view: CodeHalves, qtbot: QtBot, tmp_path: Path) -> None:
    printers = FakePrinters(tmp_path)
    view.offer_printers(printers.all())
    printers.vanish(GREY)
    print_half(view, printers, sheet(Half.B))
    qtbot.waitUntil(lambda: "Không thấy máy in" in view.said.words, timeout=10_000)
    assert view.prints[Half.B].isEnabled()
    assert printers.prints == []
