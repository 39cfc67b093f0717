from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.ui.dialogs.change_level import ChangeLevelDialog
from bmnn_desk.ui.endings.change_source import changes_of
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.papers.read_pdf import words_of
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def item(office: Office) -> int:
    return sd.delivered(office)


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> ChangeLevelDialog:
    sheet = ChangeLevelDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def filled(sheet: ChangeLevelDialog, office: Office) -> ChangeLevelDialog:
    sheet.bases.put((office.bases[SecrecyLevel.TOI_MAT],))
    sheet.number.setText("22/QĐ-SMM")
    sheet.reason.setPlainText("Bổ sung số liệu")
    return sheet


def test_the_level_is_raised_and_it_ends_at_the_decision(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    assert sheet.to.value() is SecrecyLevel.TOI_MAT
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert (row.kind, row.new_level) == (ChangeKind.RAISED, SecrecyLevel.TOI_MAT)
    assert term_of(seat, item).level is SecrecyLevel.TOI_MAT
    (wanted,) = ended
    assert isinstance(wanted, LineWanted)
    assert (wanted.part, wanted.line) == ("changes", row.change)
    assert wanted.said.startswith("Đã ghi: tăng độ mật (Tối mật)")


def test_bases_number_and_reason_must_be_there(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.until.line.setText("sang năm")
    sheet.forward()
    wrong = {key for key in sheet.panel.texts() if sheet.panel.field(key).error}
    assert wrong == {"bases", "number", "reason", "until"}
    assert changes_of(seat, item) == ()


def test_a_level_that_no_list_bears_is_shown_as_a_broken_rule(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.to.put(SecrecyLevel.TUYET_MAT)
    sheet.forward()
    assert sheet.findings.rules()
    assert changes_of(seat, item) == ()


def test_a_draft_comes_back(qtbot: QtBot, seat: Seat, office: Office, item: int) -> None:
    filled(sheet_of(qtbot, seat, item), office).keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert again.bases.numbers() == (office.bases[SecrecyLevel.TOI_MAT],)
    assert again.number.value() == "22/QĐ-SMM"


def test_a_draft_of_the_decision_names_level_and_bases(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as came:
        sheet.print_draft()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    text = " ".join(words_of(paper._pdf))
    for told in ("22/QĐ-SMM", "Tối mật", sheet.bases.entries()[0].citation[:20]):
        assert told in text, told
    assert changes_of(seat, item) == ()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, item: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, item)) == []
