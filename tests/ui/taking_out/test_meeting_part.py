from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.ui.dialogs.end_meeting import EndMeetingDialog
from bmnn_desk.ui.dialogs.hold_meeting import HoldMeetingDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.taking_out.meeting_part import meeting_part
from tests import make
from tests.away_desk import collects, held
from tests.away_desk import kept as kept_copies
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.taking_out.parts import WIDE, page_of, sheets_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_key_opens_its_sheet_until_all_is_collected(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = held(office)
    page = page_of(qtbot, seat, meeting_part(seat))
    asked = sheets_of(page)
    page._by_key("Ctrl+N")
    page._by_key("Ctrl+B")
    office.desk.do(end_meeting, collects(office, number))
    page.refresh()
    page._by_key("Ctrl+B")
    for sheet in asked:
        kept(qtbot, sheet)  # type: ignore[arg-type]
    assert [type(sheet) for sheet in asked] == [HoldMeetingDialog, EndMeetingDialog]


def test_the_list_to_be_signed_is_drawn(qtbot: QtBot, seat: Seat, office: Office) -> None:
    held(office)
    page = page_of(qtbot, seat, meeting_part(seat))
    asked = sheets_of(page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000):
        page._by_key("Ctrl+P")
    (sheet,) = asked
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)


def test_the_pane_says_who_has_which_copy(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept_copies(office)
    number = held(office, first, second)
    office.desk.do(end_meeting, collects(office, number, second))
    page = page_of(qtbot, seat, meeting_part(seat), WIDE)
    facts = dict(page.pane.facts)
    assert facts["01/BC-SMM · bản số 03"] == "Đại biểu 1, Sở Thử Nghiệm"
    assert facts["01/BC-SMM · bản số 04"] == "Đại biểu 2, Sở Thử Nghiệm: đã thu 10/03/2025"
    assert page.pane.history == (("10/03/2025", "Thu 01/BC-SMM · bản số 04"),)


def test_what_was_collected_first_is_told_first(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept_copies(office)
    number = held(office, first, second)
    office.desk.do(end_meeting, collects(office, number, second))
    office.desk.do(end_meeting, collects(make.on(office, 1), number, first))
    page = page_of(qtbot, seat, meeting_part(seat), WIDE)
    assert page.pane.history == (
        ("10/03/2025", "Thu 01/BC-SMM · bản số 04"),
        ("11/03/2025", "Thu 01/BC-SMM · bản số 03"),
    )


def test_every_check_of_the_list_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    held(office)
    with dressed():
        assert linted(page_of(qtbot, seat, meeting_part(seat))) == []
