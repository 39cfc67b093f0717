from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.enter_machine import retire_machine
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.enter_machine import EnterMachineDialog
from bmnn_desk.ui.dialogs.record_machine_facts import RecordMachineFactsDialog
from bmnn_desk.ui.dialogs.record_removals import RecordRemovalsDialog
from bmnn_desk.ui.dialogs.retire_machine import RetireMachineDialog
from bmnn_desk.ui.dialogs.view_machine import ViewMachineSheet
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.machine.machine_part import KEY, machine_part
from bmnn_desk.ui.machine.machine_words import machines_now
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import machine_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def page_of(qtbot: QtBot, seat: Seat) -> ListedPage:
    page = ListedPage(seat, (machine_part(seat),), "Máy")
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


@pytest.mark.parametrize(
    ("pressed", "kind"),
    [
        ((Qt.Key.Key_N, CTRL), EnterMachineDialog),
        ((Qt.Key.Key_F9, NONE), ViewMachineSheet),
        ((Qt.Key.Key_G, CTRL), RecordMachineFactsDialog),
        ((Qt.Key.Key_B, CTRL), RecordRemovalsDialog),
        ((Qt.Key.Key_T, CTRL), RetireMachineDialog),
        ((Qt.Key.Key_P, CTRL), PrintPaperDialog),
        ((Qt.Key.Key_Return, NONE), RecordMachineFactsDialog),
    ],
)
def test_keys_alone_lead_from_a_machine_to_each_act(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    pressed: tuple[Qt.Key, Qt.KeyboardModifier],
    kind: type,
) -> None:
    machine_desk.whole(office)
    page = page_of(qtbot, seat)
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as came:
        QTest.keyClick(focus, *pressed)
    assert came.args
    (sheet,) = came.args
    kept(qtbot, sheet)
    finish_background()
    assert isinstance(sheet, kind)


def test_the_pane_tells_what_is_missing_by_its_rule_and_what_is_known(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.entered(office, name="Máy 1")
    machine_desk.probed(office, number, adapters=(machine_desk.LINKED,))
    page = page_of(qtbot, seat)
    told = page.pane.warning.words
    assert "IT-01:" in told
    assert "IT-03:" in told
    facts = dict(page.pane.facts)
    assert facts["Hệ điều hành"] == "Hệ điều hành mẫu 12"
    assert facts["Kiểm tra an ninh trước khi dùng"] == "chưa ghi"
    fact = machine_desk.fact(office, MachineFactKind.INSPECTED, number="15/GCN", words="")
    machine_desk.recorded(office, number, fact)
    page.refresh()
    assert page.pane.history == (("10/03/2025", "Kiểm tra an ninh, an toàn · 15/GCN"),)


def test_a_retired_machine_is_struck_and_shown_among_all(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = machine_desk.whole(office)
    machine_desk.whole(office)
    office.desk.do(retire_machine, machine_desk.retiring(office, number))
    page = page_of(qtbot, seat)
    assert page.view.model.rowCount() == 1
    page.show_part(KEY, choice="all")
    assert page.view.model.rowCount() == 2
    gone = next(each for each in machines_now(seat) if each.id == number)
    assert page.view.part.struck is not None
    assert page.view.part.struck(gone)
    assert page.view.table.go_to(number)
    assert page.view.act_of("Ctrl+G") is None
    assert page.view.act_of("Ctrl+B") is not None


def test_an_office_without_a_machine_is_offered_a_card(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    assert "Lập thẻ… (Ctrl+N)" in page.view.empty.button.text()
    assert page.chips.button(KEY).text() == "Máy tính"


def test_an_inspector_reads_and_prints_and_writes_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    machine_desk.whole(office)
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert [act.keys for act in page.view.acts] == ["Ctrl+P"]
    assert page.view.model.rowCount() == 1


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    number = machine_desk.whole(office)
    machine_desk.probed(office, number, adapters=(machine_desk.LINKED,))
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []
