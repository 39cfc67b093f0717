from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.dialogs.correct_form import CorrectFormDialog
from bmnn_desk.ui.dialogs.export_form_pack import ExportFormPackDialog
from bmnn_desk.ui.dialogs.import_form_pack import ImportFormPackDialog
from bmnn_desk.ui.dialogs.take_back_form import TakeBackFormDialog
from bmnn_desk.ui.pages.forms import FormsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.forms.over import PACK, correction, kept
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
WIDE = (1366, 768)


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = WIDE) -> tuple[Stage, FormsPage]:
    page = FormsPage(seat)
    said: list[str] = []
    page.subtitled.connect(said.append)
    page.setProperty("said", said)
    stage = Stage(page)
    stage.resize(*size)
    shown(qtbot, stage)
    page.pack.put(PACK)
    page.focus_first()
    QTest.qWait(80)
    return stage, page


def row(page: FormsPage, form: str) -> int:
    rows = page.list.held.rows(tuple(page.list.held.ids()))
    return next(each.key for each in rows if each and each.form.number == form and not each.stamp)


def go_to(page: FormsPage, form: str) -> None:
    assert page.list.table.go_to(row(page, form))
    QTest.qWait(100)
    page.focus_first()


@pytest.mark.parametrize("size", [WIDE, SMALLEST])
def test_no_fault_of_the_lint(qtbot: QtBot, staffed: Seat, size: tuple[int, int]) -> None:
    kept(staffed, correction("columns.1.heading", '"Ký hiệu"'), check=True)
    with dressed(Look.DARK if size == SMALLEST else Look.LIGHT):
        stage, page = stage_of(qtbot, staffed, size)
        go_to(page, "14")
        assert linted(stage) == []


def test_every_form_and_stamp_of_the_chosen_pack_is_listed(qtbot: QtBot, staffed: Seat) -> None:
    law = staffed.desk.law
    page = FormsPage(staffed)
    qtbot.addWidget(page)
    assert page.pack.value() == law.on(staffed.today()).key
    for regime in law.regimes:
        page.pack.put(regime.key)
        page.refresh()
        rows = page.list.held.rows(tuple(page.list.held.ids()))
        forms = [each.form.number for each in rows if each and not each.stamp]
        assert forms == [*(f"{number:02}" for number in range(1, 20)), ""]
        stamps = {each.stamp.stamp for each in rows if each and each.stamp}
        assert stamps == set(regime.stamps)


def test_the_header_counts_checks_and_corrections(qtbot: QtBot, staffed: Seat) -> None:
    kept(staffed, correction("title", '"SỔ MẪU"'), check=True)
    said: list[str] = []
    page = FormsPage(staffed)
    qtbot.addWidget(page)
    page.pack.put(PACK)
    page.subtitled.connect(said.append)
    page.refresh()
    assert said[-1] == "19 mẫu · 1 đã đối chiếu · 1 đính chính đang áp dụng"


def test_the_keys_open_the_sheets_about_the_current_form(qtbot: QtBot, staffed: Seat) -> None:
    kept(staffed, correction("title", '"SỔ MẪU"'))
    stage, page = stage_of(qtbot, staffed)
    cases = (
        (Qt.Key.Key_Return, PLAIN, CorrectFormDialog),
        (Qt.Key.Key_P, CTRL, PrintPaperDialog),
        (Qt.Key.Key_Delete, CTRL, TakeBackFormDialog),
        (Qt.Key.Key_E, CTRL, ExportFormPackDialog),
        (Qt.Key.Key_U, CTRL, ImportFormPackDialog),
    )
    for key, modifiers, kind in cases:
        go_to(page, "14")
        QTest.keyClick(QApplication.focusWidget() or page, key, modifiers)
        qtbot.waitUntil(lambda: bool(stage.sheets), timeout=20_000)
        assert isinstance(stage.sheet, kind)
        stage.sheet.close_sheet()
        qtbot.waitUntil(lambda: not stage.sheets)


def test_what_cannot_be_done_does_nothing_by_its_key(qtbot: QtBot, staffed: Seat) -> None:
    stage, page = stage_of(qtbot, staffed)
    go_to(page, "13")
    page.do("take_back")
    go_to(page, "")
    page.do("open")
    assert stage.sheets == []


def test_the_pane_tells_of_the_form_or_the_stamp(qtbot: QtBot, staffed: Seat) -> None:
    _, page = stage_of(qtbot, staffed)
    go_to(page, "02")
    assert page.pane.top == "Mẫu số 02"
    assert page.list.table.go_to(row(page, "02") + 1)
    QTest.qWait(100)
    regime = staffed.desk.law.pack(PACK)
    facts = dict(page.pane.facts.facts())
    assert facts["Nguồn của mẫu"] == regime.stamps[list(regime.stamps)[2]].source
    go_to(page, "")
    assert page.pane.top == "Ngoài mẫu"


def test_the_place_is_kept_over_a_lock(qtbot: QtBot, staffed: Seat) -> None:
    _, page = stage_of(qtbot, staffed)
    go_to(page, "14")
    place = page.place()
    other = FormsPage(staffed)
    qtbot.addWidget(other)
    other.refresh()
    other.go_to_place(place)
    assert other.place() == place
    other.go_to_place("")
    other.go_to_place("xx:999")
    assert other.place() == place
