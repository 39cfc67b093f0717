from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.order.forms import ORDER_FORMS, ORDER_VERBS
from bmnn_desk.ui.reopening import FORM_VERBS, REOPENED
from tests.ui.kept import kept
from tests.ui.order.some_order import order_subjects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_sheet_has_its_verb_and_comes_back_after_a_lock(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    assert set(ORDER_FORMS) == set(ORDER_VERBS)
    assert set(ORDER_FORMS) <= set(REOPENED)
    subjects = order_subjects(office)
    for form, made in ORDER_FORMS.items():
        assert FORM_VERBS[form] is ORDER_VERBS[form]
        sheet = made(seat, subjects.get(form, lambda: 0)())
        kept(qtbot, sheet)
        assert sheet.form == form
