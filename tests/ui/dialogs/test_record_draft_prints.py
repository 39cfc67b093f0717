from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.drafting import DraftOutcome
from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.record_draft_prints import RecordDraftPrintsDialog
from tests import make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sheet(qtbot: QtBot, seat: Seat, office: Office) -> RecordDraftPrintsDialog:
    made = RecordDraftPrintsDialog(seat, make.approved(office).item)
    made.resize(1093, 574)
    shown(qtbot, made)
    made.focus_first()
    return made


def left(office: Office) -> list[int]:
    return [draft.left for draft in office.desk.read(open_drafts, BodyAsked(body=office.body))]


def count(sheet: RecordDraftPrintsDialog, prints: str) -> None:
    sheet.printing.prints.setText(prints)
    sheet.printing.save.click()


def test_prints_are_counted_and_ended_by_keys(
    qtbot: QtBot, sheet: RecordDraftPrintsDialog, office: Office
) -> None:
    assert not sheet.next.isEnabled()
    count(sheet, "3")
    assert left(office) == [3]
    sheet.focus_first()
    sheet.ending.prints.setText("2")
    clerk = Clerk(qtbot)
    clerk.press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    clerk.type_into("Lê Thị Văn Thư")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert left(office) == [1]
    assert "Đã ghi kết thúc 02 bản" in sheet.told.words
    sheet.ending.ended.put(DraftOutcome.FILED)
    sheet.ending.note.setText("HS-12")
    sheet.forward()
    assert left(office) == []
    assert not sheet.next.isEnabled()


@pytest.mark.parametrize(("key", "typed"), [("end_prints", "4"), ("end_day", "31022025")])
def test_a_wrong_field_has_its_sentence_and_nothing_is_recorded(
    sheet: RecordDraftPrintsDialog, office: Office, key: str, typed: str
) -> None:
    count(sheet, "3")
    sheet.ending.form.put_texts({key: typed})
    sheet.forward()
    assert sheet.ending.form.field(key).error
    assert "người chứng kiến" in sheet.ending.form.field("end_note").error
    assert left(office) == [3]
    count(sheet, "không")
    assert "ví dụ: 2" in sheet.printing.form.field("new_prints").error
    assert left(office) == [3]


def test_a_day_before_the_print_is_refused_in_a_sentence(
    sheet: RecordDraftPrintsDialog, office: Office
) -> None:
    count(sheet, "1")
    sheet.ending.form.put_texts({"end_day": "09/03/2025", "end_note": "Lê Thị Văn Thư"})
    sheet.forward()
    assert "sớm hơn ngày 10/03/2025" in sheet.told.words
    assert left(office) == [1]
    assert sheet.ending.note.value() == "Lê Thị Văn Thư"


def test_a_draft_of_the_form_comes_back(
    qtbot: QtBot, seat: Seat, sheet: RecordDraftPrintsDialog
) -> None:
    count(sheet, "2")
    sheet.ending.note.setText("Lê Thị")
    sheet.ending.prints.setText("1")
    sheet.close_sheet()
    again = RecordDraftPrintsDialog(seat, sheet.subject)
    shown(qtbot, again)
    assert (again.ending.note.value(), again.ending.prints.value()) == ("Lê Thị", "1")


@pytest.mark.parametrize("prints", ["", "2"])
def test_the_window_keeps_the_rules_of_windows(
    qtbot: QtBot, seat: Seat, office: Office, prints: str
) -> None:
    with dressed():
        sheet = RecordDraftPrintsDialog(seat, make.approved(office).item)
        sheet.resize(1093, 574)
        shown(qtbot, sheet)
        if prints:
            count(sheet, prints)
        assert linted(sheet) == []
        sheet.hide()
