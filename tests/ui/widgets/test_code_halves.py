from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bmnn_desk.errors import PrinterMissingError
from bmnn_desk.ui.printing.printers import PrinterFacts
from bmnn_desk.ui.widgets.code_halves import CodeHalves, Half
from bmnn_desk.ui.widgets.form_panel import FormPanel
from tests.ui.dressed import dressed
from tests.ui.first_run.halves_given import HALVES, A, B
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PRINTER = PrinterFacts(
    name="Máy in phòng văn thư", is_default=True, prints_colour=False, least_margins_mm=None
)


class Shown:
    """The halves on a form."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = FormPanel()
        self.view = CodeHalves(self.panel)
        self.view.show_halves(HALVES)
        shown(qtbot, self.view)
        self.asked: list[tuple[str, Half]] = []
        self.view.print_asked.connect(lambda name, half: self.asked.append((name, half)))

    def type_ends(self, a: str, b: str) -> None:
        self.view.again[Half.A].setText(a)
        self.view.again[Half.B].setText(b)


@pytest.fixture
def halves(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def texts(view: CodeHalves) -> set[str]:
    return {label.text() for label in view.findChildren(QLabel)}


@pytest.mark.parametrize(("a", "b"), [("0001", "XY33"), (" oool ", "xy33")])
def test_the_ends_typed_again_are_enough_misread_letters_forgiven(
    halves: Shown, a: str, b: str
) -> None:
    halves.type_ends(a, b)
    assert halves.view.errors() == {}


@pytest.mark.parametrize(
    ("a", "b", "bad"),
    [
        ("", "", {"again_a", "again_b"}),
        ("XY33", "0001", {"again_a", "again_b"}),
        ("0001", "2222", {"again_b"}),
        (A, "XY33", {"again_a"}),
    ],
)
def test_anything_else_is_told_under_its_line(halves: Shown, a: str, b: str, bad: set[str]) -> None:
    halves.type_ends(a, b)
    assert set(halves.view.errors()) == bad


def test_enter_leads_from_one_end_to_the_other_and_then_out(halves: Shown, qtbot: QtBot) -> None:
    left: list[bool] = []
    halves.view.entered.connect(lambda: left.append(True))
    halves.view.again[Half.A].setFocus()
    clerk = Clerk(qtbot)
    for half in (A, B):
        clerk.type_into(half[-4:])
        clerk.press(Qt.Key.Key_Return)
    clerk.wait_until(lambda: left == [True])
    assert halves.view.errors() == {}


def test_no_part_of_a_half_is_in_a_draft(halves: Shown) -> None:
    halves.type_ends("0001", "XY33")
    assert halves.panel.texts() == {"printer": "", "again_a": "", "again_b": ""}


def test_without_a_printer_the_halves_are_written_down(halves: Shown) -> None:
    assert not any(button.isEnabled() for button in halves.view.prints.values())
    assert "chép tay" in halves.panel.field("printer")._hint.text()


def test_each_half_is_asked_for_by_itself_and_again_after_a_failure(halves: Shown) -> None:
    halves.view.offer_printers((PRINTER,))
    halves.view.prints[Half.B].click()
    assert halves.asked == [(PRINTER.name, Half.B)]
    assert not any(button.isEnabled() for button in halves.view.prints.values())
    halves.view.show_printed(Half.B, PrinterMissingError(PRINTER.name))
    assert "Không thấy máy in" in halves.view.said.words
    halves.view.prints[Half.B].click()
    halves.view.show_printed(Half.B, None)
    assert "Đã gửi tờ nửa B" in halves.view.said.words
    assert len(halves.asked) == 2


def test_both_are_shown_until_they_are_forgotten(halves: Shown) -> None:
    assert {A, B} <= texts(halves.view)
    halves.view.forget()
    assert not {A, B} & texts(halves.view)
    assert [halves.view.half(half) for half in Half] == ["", ""]


def test_a_printer_over_a_network_is_no_place_for_a_code(halves: Shown) -> None:
    far = replace(PRINTER, name="Tầng 2", network_address="socket://10.0.0.9")
    halves.view.offer_printers((far, PRINTER))
    assert halves.view.printer.findText("Tầng 2") < 0
    assert halves.view.printer.value() == PRINTER.name
    halves.view.offer_printers((far,))
    assert "không in mã qua mạng" in halves.panel.field("printer")._hint.text()
    assert not any(button.isEnabled() for button in halves.view.prints.values())


def test_the_buttons_stand_level_with_the_printers_whatever_is_said_of_them(qtbot: QtBot) -> None:
    with dressed():
        view = Shown(qtbot).view
        view.resize(850, 400)
        view.offer_printers(())
        QTest.qWait(20)
        tops = {each.mapTo(view, QPoint()).y() for each in view.prints.values()}
        assert tops == {view.printer.mapTo(view, QPoint()).y()}
        left = view.prints[Half.A].mapTo(view, QPoint()).x()
        assert left == view.again[Half.B].mapTo(view, QPoint()).x()
