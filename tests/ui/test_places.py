from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.forms.form_subject import form_subject
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.places import PLACES, REOPENED, page_of, places_for, reopened
from bmnn_desk.ui.sheet import Sheet
from tests import make
from tests.copying_desk import copying_subjects
from tests.handover_desk import transfer_subjects
from tests.incoming_desk import incoming_subjects
from tests.ui.seats import seat_of, waiting_paper

if TYPE_CHECKING:
    from collections.abc import Callable

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
        ("proposals", 2),
        ("outgoing", 3),
        ("incoming", 4),
        ("transfers", 5),
        ("copying", 6),
        ("books", None),
        ("statistics", 8),
        ("inspection", 9),
        ("secret_lists", None),
        ("journal", None),
        ("forms", None),
        ("settings", None),
    ]
    assert [place.shortcut for place in PLACES] == [
        "Ctrl+2",
        "Ctrl+3",
        "Ctrl+4",
        "Ctrl+5",
        "Ctrl+6",
        "Ctrl+O",
        "Ctrl+8",
        "Ctrl+9",
        "Ctrl+I",
        "Ctrl+J",
        "Ctrl+.",
        "Ctrl+,",
    ]
    assert [place.words for place in PLACES] == [
        "Đề xuất độ mật",
        "Văn bản đi",
        "Văn bản đến",
        "Chuyển giao",
        "Sao, chụp",
        "Sổ",
        "Thống kê, báo cáo",
        "Tự kiểm tra",
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


def test_a_sheet_is_not_opened_again_for_who_lost_the_role(seat: Seat, office: Office) -> None:
    assert reopened(seat_of(seat, office, Role.LEADER), "open_book", 0) is None


@pytest.mark.parametrize("form", REOPENED)
def test_a_sheet_opened_again_is_of_its_form_and_subject(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    makers: dict[str, Callable[[], int]] = {
        "set_up_body": lambda: office.body,
        "determine_level": lambda: office.desk.do(propose_level, make.proposal(office)).item,
        "print_for_signature": lambda: make.approved(office).item,
        "record_signature": lambda: make.printed(office).item,
        "print_copies": lambda: make.issued(office).item,
        "issue_outgoing": lambda: make.signed(office).item,
        "record_draft_prints": lambda: make.approved(office).item,
        "cancel_outgoing": lambda: make.issued(office).item,
        "close_book": lambda: office.book,
        "reopen_book": lambda: office.book,
        **copying_subjects(office),
        **incoming_subjects(office),
        **transfer_subjects(office),
        "correct_form": lambda: form_subject(office.desk.law, "tt24-2020", "02"),
        "correct_line": lambda: volume_subject(office.book, 1),
        "record_sheets": lambda: volume_subject(office.book, 1),
        "record_volume": lambda: volume_subject(office.book, 1),
        "next_volume": lambda: office.book,
        "start_book": lambda: office.book,
        "record_authorisation": lambda: waiting_paper(office),
    }
    subject = makers.get(form, lambda: 0)()
    sheet = REOPENED[form](seat, subject)
    qtbot.addWidget(sheet)
    assert isinstance(sheet, Sheet)
    assert (sheet.form, sheet.subject) == (form, subject)
