from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.services.checks import SlipCheck, slip_check
from bmnn_desk.ui.proposal.slip_form import SlipForm
from bmnn_desk.ui.proposal.slip_side import SlipSide
from tests import make
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def form(qtbot: QtBot, seat: Seat) -> SlipForm:
    parent = QWidget()
    kept(qtbot, parent)
    return SlipForm(seat, parent)


def checked(seat: Seat, form: SlipForm) -> SlipCheck:
    asked = form.request("", checked=False, other_cases=())
    (check,) = seat.desk.read(slip_check, asked)
    return check


def side_of(qtbot: QtBot, form: SlipForm) -> SlipSide:
    side = SlipSide(form)
    side.resize(340, 600)
    shown(qtbot, side)
    return side


def test_fields_still_empty_are_named_and_not_scolded(
    qtbot: QtBot, seat: Seat, form: SlipForm
) -> None:
    side = side_of(qtbot, form)
    side.show_check(checked(seat, form), tried=False)

    assert side.findings.rules() == ()
    assert "Trích yếu" in side._left.text()
    assert "Sao, chụp" in side._left.text()


def test_after_a_try_every_rule_is_shown(qtbot: QtBot, seat: Seat, form: SlipForm) -> None:
    side, check = side_of(qtbot, form), checked(seat, form)
    side.show_check(check, tried=True)

    assert set(side.findings.rules()) == set(check.rules)
    assert not side._left.isVisible()


def test_a_whole_slip_is_in_order(qtbot: QtBot, seat: Seat, form: SlipForm, office: Office) -> None:
    side = side_of(qtbot, form)
    form.put(make.proposal(office))
    side.show_check(checked(seat, form), tried=False)

    facts = dict(side._facts.facts())
    assert facts["Độ mật"] == "C · Mật"
    assert facts["Số bản"] == "04 bản: 02 gửi, 02 lưu"
    assert side.findings.rules() == ()
    assert not side._left.isVisible()
