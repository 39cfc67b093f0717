from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.reopening import REOPENED, reopened
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.top_windows import top_windows
from tests.ui.seats import seat_of
from tests.ui.subjects import subject_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_sheet_is_not_opened_again_for_who_lost_the_role(seat: Seat, office: Office) -> None:
    assert reopened(seat_of(seat, office, Role.LEADER), "open_book", 0) is None


@pytest.mark.parametrize("form", REOPENED)
def test_a_sheet_opened_again_is_of_its_form_and_subject(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    subject = subject_of(office, form)
    before = top_windows()
    sheet = REOPENED[form](seat, subject)
    qtbot.addWidget(sheet)
    assert isinstance(sheet, Sheet)
    assert (sheet.form, sheet.subject) == (form, subject)
    made = [each for each in top_windows() if each.parent() is None]
    # What a sheet makes and does not lay out would be a window of its own.
    assert [each for each in made if each not in before] == [sheet]
