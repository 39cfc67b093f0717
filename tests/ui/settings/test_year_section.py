from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.year_section import YearSection
from tests.ui.kept import shown
from tests.ui.settings.settings_now import acts, settings_now
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.line_edit import LineEdit


def section_of(qtbot: QtBot, seat: Seat) -> YearSection:
    section = YearSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    return section


def write(qtbot: QtBot, line: LineEdit, text: str) -> None:
    line.setFocus()
    line.clear()
    typed(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.left.emit()


def test_both_days_are_kept_as_day_and_month(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert (section.begins.text(), section.due.text()) == ("15/12", "")
    write(qtbot, section.begins, "1/1")
    write(qtbot, section.due, "20/12")
    now = settings_now(seat)
    assert (now.year_begins, now.report_due) == ("01-01", "12-20")
    assert not section.begins_field.error
    assert not section.due_field.error


def test_an_empty_begin_is_the_usual_one_and_an_empty_due_day_is_none(
    qtbot: QtBot, seat: Seat
) -> None:
    section = section_of(qtbot, seat)
    write(qtbot, section.begins, "1/7")
    write(qtbot, section.due, "20/12")
    write(qtbot, section.begins, "")
    write(qtbot, section.due, "")
    now = settings_now(seat)
    assert (now.year_begins, now.report_due) == ("12-15", "")


@pytest.mark.parametrize("text", ["31/2", "15/13", "hôm nay", "15", "0/0", "15/12/2025"])
def test_what_is_no_day_is_refused_and_the_older_one_holds(
    qtbot: QtBot, seat: Seat, text: str
) -> None:
    section, before = section_of(qtbot, seat), acts(seat)
    write(qtbot, section.begins, text)
    write(qtbot, section.due, text)
    assert "15/12" in section.begins_field.error
    assert section.due_field.error
    assert section.begins.text() == text
    now = settings_now(seat)
    assert (now.year_begins, now.report_due) == ("12-15", "")
    assert acts(seat) == before
