from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from bmnn_desk.domain.office import PostKind
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from tests.ui.dressed import SMALLEST, dressed
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat


def sheet_of(qtbot: QtBot, seat: Seat) -> EnrolPersonDialog:
    sheet = EnrolPersonDialog(seat)
    kept(qtbot, sheet)
    return sheet


def people(seat: Seat) -> tuple[PersonEntry, ...]:
    return seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))


def test_a_new_person_in_a_post_of_a_unit(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.name.setText("Vũ Thị Mới")
    sheet.post.setText("Chuyên viên")
    sheet.unit.put_draft_text("Văn phòng")
    sheet.forward()
    (entry,) = [each for each in people(seat) if each.name == "Vũ Thị Mới"]
    assert (entry.post, entry.kind, entry.unit) == ("Chuyên viên", PostKind.OTHER, "Văn phòng")


def test_a_further_post_of_somebody_who_is_there(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.who.put_draft_text("Ngô Văn Soạn · Chuyên viên")
    assert sheet.panel.field("name").isHidden()
    sheet.kind.put(PostKind.DEPUTY)
    sheet.post.setText("Phó Giám đốc")
    sheet.forward()
    posts = [each for each in people(seat) if each.name == "Ngô Văn Soạn"]
    assert {each.post for each in posts} == {"Chuyên viên", "Phó Giám đốc"}
    assert len({each.person for each in posts}) == 1


def test_who_sits_here_without_a_post_gets_his_first_one(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.who.put_draft_text("Lê Thị Văn Thư")
    sheet.post.setText("Văn thư")
    sheet.forward()
    assert ("Lê Thị Văn Thư", "Văn thư") in {(each.name, each.post) for each in people(seat)}
    again = sheet_of(qtbot, seat)
    assert again.who.findText("Lê Thị Văn Thư · Văn thư") > 0


def test_typing_begins_in_the_name_until_somebody_known_is_chosen(qtbot: QtBot, seat: Seat) -> None:
    sheet = EnrolPersonDialog(seat)
    shown(qtbot, sheet)
    sheet.focus_first()
    assert sheet.name.hasFocus()
    sheet.who.put_draft_text("Ngô Văn Soạn · Chuyên viên")
    sheet.focus_first()
    assert sheet.who.hasFocus()


@pytest.mark.parametrize("points", [10, 14])
def test_the_longest_role_is_not_cut(qtbot: QtBot, seat: Seat, points: int) -> None:
    with dressed(points=points):
        sheet = EnrolPersonDialog(seat)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        option = QStyleOptionComboBox()
        sheet.kind.initStyleOption(option)
        room = sheet.kind.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            sheet.kind,
        )
        words = [sheet.kind.itemText(at) for at in range(sheet.kind.count())]
        assert words[-1] == "Người soạn thảo, văn thư, người khác"
        assert max(map(sheet.kind.fontMetrics().horizontalAdvance, words)) <= room.width()
        sheet.kind.showPopup()
        assert sheet.kind.view().sizeHintForColumn(0) <= sheet.kind.view().viewport().width()
        sheet.kind.hidePopup()


def test_days_in_the_wrong_order_and_unreadable_ones_are_told(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.name.setText("Vũ Thị Mới")
    sheet.post.setText("Chuyên viên")
    sheet.until.put_draft_text("01/01/2025")
    sheet.forward()
    assert "sớm hơn ngày bắt đầu" in sheet.panel.field("until").error
    sheet.until.put_draft_text("31/02/2025")
    sheet.forward()
    assert "không có ngày 31" in sheet.panel.field("until").error
    assert len(people(seat)) == 3
