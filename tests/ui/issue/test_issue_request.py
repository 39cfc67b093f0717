from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.info_step import InfoStep
from bmnn_desk.ui.issue.issue_request import issue_request
from tests.services.everything import other_case
from tests.ui.issue.test_matter import matter
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

__all__ = ["matter"]
CASES = (other_case("DAU-10"),)


def test_the_fields_the_file_and_the_other_cases_go_into_the_request(
    qtbot: QtBot, seat: Seat, matter: IssueMatter
) -> None:
    info = InfoStep(seat, matter.detail)
    shown(qtbot, info)
    request = issue_request(seat, matter, info, "r-1", CASES)
    assert (request.request_id, request.item) == ("r-1", matter.detail.item)
    assert (request.book, request.day) == (info.book.value(), matter.day)
    assert (request.paper_page, request.paper_line) == (None, None)
    assert (request.file, request.other_cases) == (b"x", CASES)


def test_without_a_file_none_is_sent(qtbot: QtBot, seat: Seat, matter: IssueMatter) -> None:
    matter.file = None
    info = InfoStep(seat, matter.detail)
    shown(qtbot, info)
    assert issue_request(seat, matter, info, "r-2", ()).file is None
