from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.places import PLACES, page_of, places_for
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_every_place_has_its_page_and_picture(qtbot: QtBot, seat: Seat, place: object) -> None:
    key = getattr(place, "key", "")
    page = page_of(key, seat)
    qtbot.addWidget(page)
    assert isinstance(page, Page)
    page.refresh()
    assert not icon(getattr(place, "icon", ""), "#000000").isNull()


def test_keys_and_digits_are_each_there_once_and_as_the_plan_has_them() -> None:
    assert [(place.key, place.digit) for place in PLACES] == [
        ("today", 1),
        ("proposals", 2),
        ("outgoing", 3),
        ("incoming", 4),
        ("transfers", 5),
        ("copying", 6),
        ("holdings", None),
        ("endings", 7),
        ("books", None),
        ("statistics", 8),
        ("inspection", 9),
        ("office", None),
        ("secret_lists", None),
        ("journal", None),
        ("forms", None),
        ("settings", None),
    ]
    assert [place.shortcut for place in PLACES] == [
        "Ctrl+1",
        "Ctrl+2",
        "Ctrl+3",
        "Ctrl+4",
        "Ctrl+5",
        "Ctrl+6",
        "Ctrl+;",
        "Ctrl+7",
        "Ctrl+O",
        "Ctrl+8",
        "Ctrl+9",
        "Ctrl+/",
        "Ctrl+I",
        "Ctrl+J",
        "Ctrl+.",
        "Ctrl+,",
    ]
    assert [place.words for place in PLACES] == [
        "Việc hôm nay",
        "Đề xuất độ mật",
        "Văn bản đi",
        "Văn bản đến",
        "Chuyển giao",
        "Sao, chụp",
        "Bản đang giữ",
        "Giải mật, tiêu hủy",
        "Sổ",
        "Thống kê, báo cáo",
        "Tự kiểm tra",
        "Hồ sơ cơ quan",
        "Danh mục",
        "Nhật ký",
        "Mẫu biểu",
        "Cấu hình",
    ]


def test_a_mere_drafter_has_no_journal_and_nobody_else_lacks_a_page(
    seat: Seat, office: Office
) -> None:
    for role in Role:
        keys = [place.key for place in places_for(seat_of(seat, office, role))]
        assert ("journal" in keys) == (role is not Role.DRAFTER)
        assert {"proposals", "outgoing", "settings"} <= set(keys)
