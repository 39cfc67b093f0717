from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.custody.holder_fields import CLERK, OTHER, HolderFields
from bmnn_desk.ui.widgets.form_panel import FormPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """The form that the fields stand in; it has to outlive them."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def fields_of(owner: QWidget, seat: Seat, *, with_clerk: bool) -> HolderFields:
    panel = FormPanel(owner)
    fields = HolderFields(seat, panel, "&Người giữ", with_clerk=with_clerk, parent=owner)
    for key in ("who", "name"):
        panel.field(key).setParent(owner)
    return fields


def test_the_clerk_has_no_name_of_his_own(owner: QWidget, seat: Seat) -> None:
    fields = fields_of(owner, seat, with_clerk=True)
    assert fields.who.value() == CLERK
    assert fields.is_clerk
    assert (fields.holder(), fields.person(), fields.unit()) == ("", None, None)


def test_a_person_and_a_unit_are_told_by_their_rows(
    owner: QWidget, seat: Seat, office: Office
) -> None:
    fields = fields_of(owner, seat, with_clerk=False)
    assert CLERK not in fields.who._values
    fields.who.put(f"person:{office.deputy}")
    assert (fields.holder(), fields.person()) == ("Phạm Thị Phó", office.deputy)
    fields.who.put("unit:1")
    assert (fields.holder(), fields.person(), fields.unit()) == ("Văn phòng", None, 1)
    assert fields.errors() == {}


def test_somebody_else_needs_a_name(owner: QWidget, seat: Seat) -> None:
    fields = fields_of(owner, seat, with_clerk=True)
    fields.who.put(OTHER)
    assert set(fields.errors()) == {"name"}
    fields.name.setText("Sở Mẫu")
    assert fields.errors() == {}
    assert (fields.holder(), fields.person(), fields.unit()) == ("Sở Mẫu", None, None)
