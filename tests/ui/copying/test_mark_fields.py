from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.ui.copying.mark_fields import FROM_FIRST, MarkFields, mm_of

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
