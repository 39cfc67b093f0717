from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.trips import TripPermit
from bmnn_desk.ui.taking_out.trip_fields import TripFields
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.form_panel import FormPanel
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def fields_of(qtbot: QtBot, seat: Seat) -> tuple[TripFields, FormPanel]:
    owner = QObject()
    panel = FormPanel(owner)
    fields = TripFields(seat, owner, DateField(seat.today))
    fields.fill(panel)
    for key in panel.keys():  # noqa: SIM118
        kept(qtbot, panel.field(key))
    fields.__dict__["owner"] = owner
    return fields, panel


def test_who_is_chosen_brings_his_post_along(qtbot: QtBot, seat: Seat, office: Office) -> None:
    fields, panel = fields_of(qtbot, seat)
    fields.taker.put(office.drafter)
    assert (fields.taker_words(), fields.position.value()) == ("Ngô Văn Soạn", "Chuyên viên")
    assert fields.taker_person() == office.drafter
    assert panel.field("taker_name").isHidden()
    fields.taker.put(0)
    assert not panel.field("taker_name").isHidden()
    assert "taker_name" in fields.errors()
    fields.taker_name.setText("Đỗ Thị Khác")
    assert (fields.taker_words(), fields.taker_person()) == ("Đỗ Thị Khác", None)


def test_nobody_permits_unless_he_is_chosen_with_a_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    fields, panel = fields_of(qtbot, seat)
    assert fields.permit() is None
    assert panel.field("permit_on").isHidden()
    fields.permitter.setCurrentIndex(1)
    assert fields.permitter.currentText() == "Giám đốc, Trần Văn Giám"
    assert "permit_on" in fields.errors()
    fields.permit_on.put(office.day)
    fields.permit_number.setText("12/GP-SMM")
    permit = fields.permit()
    assert isinstance(permit, TripPermit)
    assert (permit.person, permit.delegation, permit.number) == (office.head, None, "12/GP-SMM")


def test_somebody_of_another_body_permits_by_his_post_and_has_a_name(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    fields, panel = fields_of(qtbot, seat)
    fields.permitter.put("post:province_committee")
    assert not panel.field("permit_name").isHidden()
    fields.permit_on.put(office.day)
    assert "permit_name" in fields.errors()
    fields.permit_name.setText("Hồ Văn Tỉnh")
    permit = fields.permit()
    assert permit is not None
    assert (permit.person, permit.post, permit.name) == (None, "province_committee", "Hồ Văn Tỉnh")
    assert permit.title == fields.permitter.currentText()


def test_abroad_the_head_of_the_delegation_is_asked_for(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    fields, panel = fields_of(qtbot, seat)
    assert panel.field("told_head").isHidden()
    fields.abroad.put(value=True)
    assert not panel.field("told_head").isHidden()
    fields.told_head.setText("Trần Văn Giám")
    assert "told_on" in fields.errors()
    fields.told_on.put(office.day)
    assert "told_on" not in fields.errors()


def test_a_wrong_day_in_a_field_that_nothing_asks_for_holds_nobody_up(
    qtbot: QtBot, seat: Seat
) -> None:
    fields, panel = fields_of(qtbot, seat)
    fields.permitter.setCurrentIndex(1)
    fields.abroad.put(value=True)
    for key, day in (("permit_on", fields.permit_on), ("told_on", fields.told_on)):
        day.line.setText("32/13")
        assert key in fields.errors()
    fields.permitter.setCurrentIndex(0)
    fields.abroad.put(value=False)
    assert panel.field("permit_on").isHidden()
    assert panel.field("told_on").isHidden()
    assert not {"permit_on", "told_on"} & fields.errors().keys()
