from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sweeps import SecretSign
from bmnn_desk.services.keep_sweep import answer_swept_file
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.answer_swept_file import AnswerSweptFileDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.sweep_files import SweepFilesSheet
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.machine.sweep_part import KEY, sweep_part
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
    page = ListedPage(seat, (sweep_part(seat),), "Quét")
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


@pytest.mark.parametrize(
    ("pressed", "kind"),
    [
        ((Qt.Key.Key_N, CTRL), SweepFilesSheet),
        ((Qt.Key.Key_G, CTRL), AnswerSweptFileDialog),
        ((Qt.Key.Key_E, CTRL), EnterIncomingDialog),
        ((Qt.Key.Key_Return, NONE), AnswerSweptFileDialog),
    ],
)
def test_keys_alone_lead_from_a_file_to_each_road(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    pressed: tuple[Qt.Key, Qt.KeyboardModifier],
    kind: type,
) -> None:
    machine_desk.swept(office)
    page = page_of(qtbot, seat)
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(page.sheet_wanted) as came:
        QTest.keyClick(focus, *pressed)
    assert came.args
    (sheet,) = came.args
    kept(qtbot, sheet)
    finish_background()
    assert isinstance(sheet, kind)


def test_the_form_opens_with_what_the_file_says_unless_a_draft_waits_there(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    found = {"level": SecrecyLevel.TOI_MAT, "reference": "77/BC-KHAC", "name": "toi mat.docx"}
    machine_desk.swept(office, machine_desk.found_file(**found))
    page = page_of(qtbot, seat)
    row = page.view.current_row()
    enter = page.view.act_of("Ctrl+E")
    assert row is not None
    assert enter is not None
    sheet = enter.do(page, row)
    assert isinstance(sheet, EnterIncomingDialog)
    kept(qtbot, sheet)
    edit = sheet.editors
    assert (edit.level.value(), edit.reference.value()) == (SecrecyLevel.TOI_MAT, "77/BC-KHAC")
    assert edit.type.value() == "Báo cáo"
    assert sheet.subtitle.endswith("tệp toi mat.docx")
    edit.reference.setText("9/BC-MOI")
    sheet.keep_draft()
    again = enter.do(page, row)
    assert isinstance(again, EnterIncomingDialog)
    kept(qtbot, again)
    assert again.editors.reference.value() == "9/BC-MOI"


def test_a_file_of_ones_own_becomes_a_proposal_where_one_may_write_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    machine_desk.swept(office)
    both = page_of(qtbot, seat_of(seat, office, Role.OFFICER, Role.DRAFTER))
    assert both.view.act_of("Ctrl+M") is not None
    officer = page_of(qtbot, seat_of(seat, office, Role.OFFICER))
    assert {act.keys for act in officer.view.acts} == {"Ctrl+N", "Ctrl+G"}


def test_what_is_answered_leaves_the_waiting_list_and_stands_among_all(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    file = machine_desk.swept_file(office)
    page = page_of(qtbot, seat)
    assert page.chips.button(KEY).text() == "Quét tệp (1)"
    assert "Ctrl+G" in page.pane.warning.words
    office.desk.do(answer_swept_file, machine_desk.answering(office, file))
    page.refresh()
    assert page.view.model.rowCount() == 0
    page.show_part(KEY, choice="all")
    assert page.view.table.go_to(file)
    assert page.pane.history == (
        ("10/03/2025", "Đã hủy tệp · Ghi đè rồi xóa tệp, hai người chứng kiến"),
    )
    assert page.view.act_of("Ctrl+G") is None


def test_a_file_is_found_by_its_words_without_accents(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    machine_desk.swept(
        office,
        machine_desk.found_file(),
        machine_desk.found_file(name="Tờ trình.pdf", sha256="6" * 64),
    )
    page = page_of(qtbot, seat)
    page.show_part(KEY, words="to trinh")
    assert page.view.model.rowCount() == 1


def test_the_name_of_a_tuyet_mat_file_is_not_for_an_inspector(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    machine_desk.swept(office, machine_desk.found_file(level=SecrecyLevel.TUYET_MAT))
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert page.view.acts == ()
    assert dict(page.pane.facts)["Thư mục"] == "/home/vanthu/Tài liệu"
    row = page.view.current_row()
    assert row is not None
    assert [column.text(row) for column in page.view.part.columns[1:3]] == [
        "(tệp 1/1)",
        "/home/vanthu/Tài liệu",
    ]


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    machine_desk.swept(office, machine_desk.found_file(signs=tuple(SecretSign)))
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []
