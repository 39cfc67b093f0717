from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.end_authority import EndAuthorityDialog
from bmnn_desk.ui.dialogs.hold_authority import HoldAuthorityDialog
from bmnn_desk.ui.settings.authority_section import AuthoritySection
from tests.authority_desk import holds
from tests.services.everything import end
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

AGENCY = "Người đứng đầu sở, ban, ngành, tổ chức chính trị - xã hội cấp tỉnh và tương đương"


def section_of(qtbot: QtBot, seat: Seat) -> AuthoritySection:
    section = AuthoritySection(seat)
    section.resize(1000, 500)
    section.show_now()
    shown(qtbot, section)
    return section


def test_who_may_permit_with_post_level_and_last_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    holds(office)
    holds(office, person=office.deputy, post="agency_division", until=date(2025, 12, 31))
    section = section_of(qtbot, seat)
    assert [(row[0], row[2], row[3], row[4]) for row in section.held.texts()] == [
        ("Trần Văn Giám", AGENCY, "Tối mật", "chưa biết"),
        (
            "Phạm Thị Phó",
            "Trưởng phòng thuộc sở, ban, ngành cấp tỉnh và tương đương",
            "Mật",
            "31/12/2025",
        ),
    ]


def test_what_was_not_read_and_what_is_no_more_says_so(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    holds(office)
    holds(office, post="district_court")
    section = section_of(qtbot, replace(seat, today=lambda: date(2026, 4, 1)))
    assert [row[2:4] for row in section.held.texts()] == [
        (f"Chưa đối chiếu: {AGENCY}", "Tối mật"),
        ("chức vụ không có trong quy định hiện nay", "không còn"),
    ]


def test_one_is_added_and_the_current_one_is_ended(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    section = section_of(qtbot, seat)
    assert not section.end.isEnabled()
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.add.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], HoldAuthorityDialog)
    first, second = holds(office), holds(office, post="council_board")
    section.show_now()
    section.held.setCurrentCell(1, 0)
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.end.click()
    kept(qtbot, told.args[0])
    assert isinstance(told.args[0], EndAuthorityDialog)
    assert told.args[0].subject == second
    end(replace(office, day=office.day.replace(day=1)), "authority_held", second)
    section.show_now()
    assert len(section.held.texts()) == 1
    section.held.setCurrentCell(0, 0)
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.end.click()
    kept(qtbot, told.args[0])
    assert told.args[0].subject == first
