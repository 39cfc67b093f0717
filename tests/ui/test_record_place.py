"""Each record leads to a page and a list that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.places import PLACES, page_of
from bmnn_desk.ui.record_place import PARTS, place_of_record

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_every_kind_of_record_has_a_place(qtbot: QtBot, seat: Seat) -> None:
    keys = {place.key for place in PLACES}
    unplaced = {
        kind
        for kind in RecordKind
        if kind is not RecordKind.OLD_LINE
        and kind not in {RecordKind.OUTGOING, RecordKind.INCOMING}
        and kind not in {RecordKind.TRANSFER, RecordKind.COPYING}
        and place_of_record(seat, RecordRef(kind=kind, number=1)) is None
    }

    assert unplaced == set()
    assert {page for page, _ in PARTS.values()} <= keys
    for page_key, part in PARTS.values():
        page = page_of(page_key, seat)
        qtbot.addWidget(page)
        page.choose_part(part)
        assert page.place().split()[0] == part


def test_a_line_that_is_gone_has_none(seat: Seat) -> None:
    assert place_of_record(seat, RecordRef(kind=RecordKind.OUTGOING, number=99_999)) is None


def test_the_office_is_mended_where_the_rule_says(seat: Seat) -> None:
    office = RecordRef(kind=RecordKind.OFFICE, number=0)
    settings = place_of_record(seat, office)

    assert settings is not None
    assert (settings.page, settings.said != "") == ("settings", True)
    assert "Người, đơn vị" in settings.said
    for rule, words in (("IT-02", "Ổ lưu trữ di động"), ("IT-05", "Khóa màn hình")):
        told = place_of_record(seat, office, rule)
        assert told is not None
        assert words in told.said
    assert place_of_record(seat, office, "CFG-06") == LineWanted(page="secret_lists", line=0)
