from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.outgoing.reprint import read_matter
from bmnn_desk.ui.outgoing.reprint_list import ReprintList
from tests import make
from tests.ui.kept import shown
from tests.ui.outgoing.issued_with_marks import issued_with_marks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_what_was_printed_is_not_ticked_and_is_said(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    office.desk.do(
        record_copy_prints,
        CopyPrintsRequest(
            request_id=make.request_id(),
            body=office.body,
            day=office.day,
            item=item,
            what=PrintedWhat.OVERPRINT,
            prints=(CopyPrint(copy_number=2, outcome=PrintOutcome.CAME_OUT, pages=1),),
        ),
    )
    ticks = ReprintList(read_matter(seat, item))
    shown(qtbot, ticks)
    assert [part.copy for part in ticks.chosen()] == [1, 3, 4]
    assert ticks.tick(2).text().endswith("đã in 01 lần")
    assert ticks.printed_before() == ()
    ticks.tick(2).setChecked(True)
    assert ticks.printed_before() == (2,)


def test_a_copy_stamped_by_hand_cannot_be_ticked(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    ticks = ReprintList(read_matter(seat, issued_with_marks(office, MarkWay.RUBBER)))
    shown(qtbot, ticks)
    boxes = ticks.findChildren(QCheckBox)
    assert [box.isEnabled() for box in boxes] == [True, False, False, False, False]
    ticks.focus_first()
    assert boxes[0].hasFocus()
