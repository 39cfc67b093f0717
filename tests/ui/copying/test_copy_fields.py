from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.copying import ElsewherePaper
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.ui.copying.copy_fields import DEVICE, SCAN, STRANGER, CopyFields
from tests import copying_desk as cd
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_two_copies_for_one_place_are_two_texts(seat: Seat) -> None:
    owner = QObject()
    fields = CopyFields(seat, owner)
    fields.recipients.setPlainText("Sở Thử Nghiệm: 02 bản\nCông an tỉnh Mẫu\n\n")
    assert fields.names() == ("Sở Thử Nghiệm", "Sở Thử Nghiệm", "Công an tỉnh Mẫu")


def test_a_deputy_is_offered_with_his_power_and_its_reach(seat: Seat, office: Office) -> None:
    held = cd.holder(office)
    power = make.delegate(office, scopes=frozenset({DelegationScope.COPY}))
    owner = QObject()
    fields = CopyFields(seat, owner)
    assert fields.permitter.itemText(1) == "Phó Giám đốc, Phạm Thị Phó (đến độ Tối mật)"
    fields.permitter.setCurrentIndex(1)
    fields.permitted_on.put_draft_text("09/03/2025")
    asked = fields.permission()
    assert (asked.holder, asked.person, asked.delegation) == (held, office.deputy, power)
    assert asked.asked_first


def test_who_sits_here_copies_unless_another_is_named(seat: Seat, office: Office) -> None:
    owner = QObject()
    fields = CopyFields(seat, owner)
    assert fields.execution().person == office.clerk
    fields.executor.put(STRANGER)
    fields.executor_name.setText("Đinh Văn Lạ")
    fields.ticks.boxes[DEVICE].setChecked(True)
    done = fields.execution()
    assert (done.person, done.name, done.unlinked_device, done.scans) == (
        None,
        "Đinh Văn Lạ",
        True,
        False,
    )
    fields.ticks.boxes[SCAN].setChecked(True)
    assert fields.execution().scans


def test_the_place_that_the_head_fixed_is_filled_in(seat: Seat, office: Office) -> None:
    request = SettingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        key="copy_place",
        value="Phòng Văn thư, tầng 2",
    )
    office.desk.do(choose_setting, request)
    owner = QObject()
    assert CopyFields(seat, owner).place.value() == "Phòng Văn thư, tầng 2"


def test_a_paper_from_elsewhere_is_what_its_fields_say(seat: Seat) -> None:
    owner = QObject()
    fields = CopyFields(seat, owner)
    fields.type_name.setText("Báo cáo")
    fields.reference.setText("118/BC-CAT")
    fields.level.put(SecrecyLevel.TOI_MAT)
    fields.first.setText("5")
    assert fields.paper() == ElsewherePaper(
        reference="118/BC-CAT",
        document_day=None,
        type_name="Báo cáo",
        title="",
        level=SecrecyLevel.TOI_MAT,
        may_copy=None,
        first_number=5,
    )


def test_no_number_has_more_figures_than_a_book_has(seat: Seat, qtbot: QtBot) -> None:
    owner = QObject()
    fields = CopyFields(seat, owner)
    for line in (fields.page, fields.line, fields.first):
        qtbot.keyClicks(line, "1" * 30)
        assert line.value() == "11111"
