from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.ui.copying.mark_fields import FROM_FIRST, FURTHER_BLACK, MarkFields, mm_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

RED = OfficeSettings(prints_red=True)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("30", 30.0),
        ("30,5", 30.5),
        (" 12.5 mm", 12.5),
        ("", None),
        ("-1", None),
        ("ba mươi", None),
        ("nan", None),
        ("5000", None),
    ],
)
def test_a_length_is_read_with_comma_or_point(text: str, length: float | None) -> None:
    assert mm_of(text) == length


def test_the_packs_own_place_is_proposed_and_another_is_taken(seat: Seat) -> None:
    owner = QObject()
    fields = MarkFields(seat.desk.law.on(seat.today()), RED, owner)
    assert (fields.left.text(), fields.top.text()) == ("30", "225")
    fields.top.setText("200,5")
    assert (fields.plan().left_mm, fields.plan().top_mm) == (30.0, 200.5)
    assert fields.errors() == {}
    fields.left.setText("xa")
    assert set(fields.errors()) == {"left"}


@pytest.mark.parametrize(
    ("settings", "way", "ink"),
    [
        (RED, MarkWay.OVERPRINT, Ink.RED),
        (OfficeSettings(), MarkWay.RUBBER, Ink.RED),
        (OfficeSettings(black_rule="12/QC"), MarkWay.OVERPRINT, Ink.BLACK),
        (replace(RED, copy_mark_way=MarkWay.PRINT), MarkWay.PRINT, Ink.RED),
    ],
)
def test_a_grey_printer_leaves_the_stamp_unless_a_rule_accepts_black(
    seat: Seat, settings: OfficeSettings, way: MarkWay, ink: Ink
) -> None:
    owner = QObject()
    plan = MarkFields(seat.desk.law.on(seat.today()), settings, owner).plan()
    assert (plan.way, plan.ink) == (way, ink)


@pytest.mark.parametrize("way", MarkWay)
def test_each_way_says_what_to_do_and_what_its_button_does(seat: Seat, way: MarkWay) -> None:
    owner = QObject()
    fields = MarkFields(seat.desk.law.on(seat.today()), RED, owner)
    fields.way.put(way)
    assert fields.what_to_do().endswith(".")
    assert fields.verb_words().endswith("…")
    fields.ticks.boxes[FROM_FIRST].setChecked(True)
    assert fields.plan().from_first is (way is not MarkWay.PRINT)


def test_black_for_the_further_copies_is_offered_where_the_marks_would_be_red(seat: Seat) -> None:
    owner = QObject()
    regime = seat.desk.law.on(seat.today())
    fields = MarkFields(regime, RED, owner)
    fields.ticks.boxes[FURTHER_BLACK].setChecked(True)
    offered = {}
    for way in MarkWay:
        fields.way.put(way)
        fields.show_ticks()
        offered[way] = (
            fields.plan().further_black,
            not fields.ticks.boxes[FURTHER_BLACK].isHidden(),
            fields.offers_ticks,
        )
    assert offered == {
        MarkWay.RUBBER: (False, False, True),
        MarkWay.OVERPRINT: (True, True, True),
        MarkWay.PRINT: (True, True, True),
    }
    black = MarkFields(regime, OfficeSettings(black_rule="12/QC"), owner)
    black.ticks.boxes[FURTHER_BLACK].setChecked(True)
    assert not black.plan().further_black


def test_copies_photocopied_from_the_first_leave_nothing_to_print_black(seat: Seat) -> None:
    owner = QObject()
    fields = MarkFields(seat.desk.law.on(seat.today()), RED, owner)
    for key in (FROM_FIRST, FURTHER_BLACK):
        fields.ticks.boxes[key].setChecked(True)
    plan = fields.plan()
    assert (plan.from_first, plan.further_black) == (True, False)


def test_a_place_off_the_overprinted_sheet_is_told_with_the_most_there_can_be(seat: Seat) -> None:
    owner = QObject()
    fields = MarkFields(seat.desk.law.on(seat.today()), RED, owner)
    fields.left.setText("131")
    fields.top.setText("239")
    assert fields.errors() == {"left": "Dấu sẽ ra ngoài tờ A4. Ghi nhiều nhất 130 mm."}
    fields.way.put(MarkWay.PRINT)
    assert fields.errors() == {}
