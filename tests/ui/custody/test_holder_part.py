from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HolderRow, HoldingPart, PlaceRow
from bmnn_desk.ui.custody.custody_sources import HolderSource, HoldingSource, PlaceSource
from bmnn_desk.ui.custody.holder_part import holder_part, holder_words, place_part, place_words
from bmnn_desk.ui.listed.part import Narrowed
from bmnn_desk.ui.listed.seated_page import SeatedPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

LATE = HolderRow(id=3, holder="Ngô Văn Soạn", person=4, unit=None, copies=2, lent=1, overdue=1)
NOBODY = replace(LATE, holder="", person=None)
NOWHERE = PlaceRow(id=5, place="", copies=4, holders=1)


def test_who_is_late_is_warned_of(seat: Seat) -> None:
    part = holder_part(HolderSource(seat), HoldingSource(seat))
    matter = part.matter(seat, LATE)
    assert "Quá hạn 01 bản" in matter.head.warning
    assert dict(matter.facts)["Số bản"] == "02"
    (state, *_) = part.columns
    assert state.text(LATE) == "Quá hạn trả"


def test_enter_narrows_the_copies(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)
    copies = HoldingSource(seat)
    holders = holder_part(HolderSource(seat), copies)
    places = place_part(PlaceSource(seat), copies)
    assert holders.opens is not None
    assert places.opens is not None
    assert holders.opens(page, LATE) == Narrowed(part="copies", words="Ngô Văn Soạn", current=3)
    lacking = HoldingPart.LACKING.value
    assert places.opens(page, NOWHERE) == Narrowed(part="copies", choice=lacking)


def test_no_place_and_no_holder_is_said() -> None:
    assert place_words(NOWHERE) == "(chưa ghi nơi để)"
    assert holder_words(NOBODY) == "(chưa ghi người giữ)"


def test_nobodys_copies_are_not_taken_for_everybodys(qtbot: QtBot, seat: Seat) -> None:
    page = SeatedPage(seat)
    qtbot.addWidget(page)
    part = holder_part(HolderSource(seat), HoldingSource(seat))
    assert part.opens is not None
    lacking = HoldingPart.LACKING.value
    assert part.opens(page, NOBODY) == Narrowed(part="copies", choice=lacking)
    (act,) = part.acts
    assert [act.fits(row) for row in (LATE, NOBODY)] == [True, False]
