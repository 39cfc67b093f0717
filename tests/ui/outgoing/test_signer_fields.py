from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.office import PostKind, SigningCapacity
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.ui.outgoing.signer_fields import SignerFields
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_a_day_before_anybody_held_a_post_leaves_nobody_to_choose(seat: Seat) -> None:
    parent = QObject()
    fields = SignerFields(seat, parent)
    fields.day.put(seat.today() - timedelta(days=400))
    assert "trang Cấu hình" in fields.errors()["signer"]


def test_somebody_who_came_later_is_offered_from_his_day_on(
    seat: Seat, office: make.Office
) -> None:
    later = make.on(office, 5)
    office.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=later.day,
            body=office.body,
            name="Hồ Văn Mới",
            kind=PostKind.DEPUTY,
            post="Phó Giám đốc",
        ),
    )
    parent = QObject()
    fields = SignerFields(seat, parent)
    assert fields.signer.findText("Hồ Văn Mới · Phó Giám đốc") < 0
    fields.day.put(later.day)
    assert fields.signer.findText("Hồ Văn Mới · Phó Giám đốc") >= 0
    chosen = fields.signer.value()
    assert chosen is not None
    assert chosen.person == office.head


def test_a_draft_comes_back_whole(seat: Seat, office: make.Office) -> None:
    make.delegate(office)
    parent = QObject()
    first = SignerFields(seat, parent)
    first.signer.setCurrentIndex(1)
    first.capacity.put(SigningCapacity.TM_KT)
    first.position.setText("Phó Giám đốc phụ trách")
    again = SignerFields(seat, parent)
    again.put_texts(first.form.texts())
    assert again.form.texts() == first.form.texts()
    assert again.chosen_power() == first.chosen_power()


def test_only_a_deputys_capacity_cites_a_power(seat: Seat, office: make.Office) -> None:
    make.delegate(office)
    parent = QObject()
    fields = SignerFields(seat, parent)
    fields.signer.setCurrentIndex(1)
    assert fields.chosen_power() is not None
    fields.capacity.put(SigningCapacity.TL)
    assert fields.chosen_power() is None
