from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.places import PLACES, REOPENED, page_of
from bmnn_desk.ui.sheet import Sheet
from tests import make

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
        ("proposals", 2),
        ("outgoing", 3),
        ("settings", None),
    ]
    assert [place.shortcut for place in PLACES] == ["Ctrl+2", "Ctrl+3", "Ctrl+,"]
    assert [place.words for place in PLACES] == ["Đề xuất độ mật", "Văn bản đi", "Cấu hình"]


@pytest.mark.parametrize("form", REOPENED)
def test_a_sheet_opened_again_is_of_its_form_and_subject(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    makers = {
        "set_up_body": lambda: office.body,
        "determine_level": lambda: office.desk.do(propose_level, make.proposal(office)).item,
        "print_for_signature": lambda: make.approved(office).item,
        "record_signature": lambda: make.printed(office).item,
        "issue_outgoing": lambda: make.signed(office).item,
        "record_draft_prints": lambda: make.approved(office).item,
        "cancel_outgoing": lambda: make.issued(office).item,
    }
    subject = makers.get(form, lambda: 0)()
    sheet = REOPENED[form](seat, subject)
    qtbot.addWidget(sheet)
    assert isinstance(sheet, Sheet)
    assert (sheet.form, sheet.subject) == (form, subject)
