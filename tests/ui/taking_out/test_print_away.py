from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.taking_out.print_away import (
    print_draft_request,
    print_hand_over,
    print_meeting,
    print_recall,
)
from tests.away_desk import back, call, delivered, held, out, trip
from tests.ui.kept import kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def paper(qtbot: QtBot, offer: Callable[[Sheet], object]) -> PrintPaperDialog:
    """What is offered over a sheet, once it is drawn."""
    over = Sheet("Thử")
    kept(qtbot, over)
    asked: list[object] = []
    over.sheet_wanted.connect(asked.append)
    with qtbot.waitSignal(over.sheet_wanted, timeout=30_000):
        offer(over)
    (sheet,) = asked
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)
    return sheet


def test_each_paper_is_drawn_and_named_for_what_it_is(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = out(office)
    office.desk.do(bring_back, back(office, number))
    item, meeting = delivered(office), held(office)
    offers: dict[str, Callable[[Sheet], object]] = {
        "In giấy đề nghị mang ra": lambda over: print_draft_request(over, seat, trip(office)),
        "In phiếu giao nhận mang ra": lambda over: print_hand_over(
            over, seat, number, returned=False
        ),
        "In phiếu giao lại": lambda over: print_hand_over(over, seat, number, returned=True),
        "In công văn thu hồi": lambda over: print_recall(over, seat, call(office, item)),
        "In danh sách phát tài liệu": lambda over: print_meeting(over, seat, meeting),
    }
    for title, offer in offers.items():
        assert paper(qtbot, offer).about.startswith(title)


def test_why_there_is_no_paper_is_said(qtbot: QtBot, seat: Seat) -> None:
    over = Sheet("Thử")
    kept(qtbot, over)
    with qtbot.waitSignal(over.said, timeout=30_000) as told:
        print_meeting(over, seat, 99)
    assert told.args[0]
