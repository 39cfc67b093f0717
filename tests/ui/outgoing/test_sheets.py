from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.outgoing.acts import Act
from bmnn_desk.ui.outgoing.sheets import sheet_of
from tests import make
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


@pytest.mark.parametrize(
    ("act", "form"),
    [(Act.SIGN, "record_signature"), (Act.FOR_SIGNATURE, "print_for_signature")],
)
def test_an_act_opens_its_form_about_the_item(
    qtbot: QtBot, seat: Seat, office: make.Office, act: Act, form: str
) -> None:
    item = make.approved(office).item
    sheet = sheet_of(act, seat, item)
    kept(qtbot, sheet)
    assert (sheet.form, sheet.subject) == (form, item)
