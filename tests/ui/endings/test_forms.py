from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.endings.forms import ENDING_FORMS, ENDING_VERBS
from bmnn_desk.ui.reopening import FORM_VERBS, REOPENED
from tests.ui.endings.some_endings import ending_subjects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_form_is_opened_by_its_name_and_comes_back_after_a_lock(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    assert set(ENDING_FORMS) == set(ENDING_VERBS)
    subjects = ending_subjects(office)
    for name, form in ENDING_FORMS.items():
        sheet = form(seat, subjects.get(name, lambda: 0)())
        qtbot.addWidget(sheet)
        assert sheet.form == name
        assert REOPENED[name] is form
        assert FORM_VERBS[name] is ENDING_VERBS[name]
