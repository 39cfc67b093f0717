"""Each record leads to a page and a list that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.places import PLACES, page_of
from bmnn_desk.ui.record_place import PARTS, place_of_record
from tests.copying_desk import copied
from tests.incoming_desk import entered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def ref(kind: RecordKind, number: int, **other: int) -> RecordRef:
    return RecordRef(kind=kind, number=number, **other)


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
    assert "Ủy quyền" in settings.said


def test_a_line_is_found_in_whatever_book_it_stands(seat: Seat, office: Office) -> None:
    line = entered(office).line
    wanted = place_of_record(seat, ref(RecordKind.INCOMING, line))
    assert wanted is not None
    assert (wanted.page, wanted.line) == ("incoming", line)
    assert wanted.book


def test_a_finding_of_the_own_store_leads_to_its_line(seat: Seat, office: Office) -> None:
    copied(office)
    found = inspect_store(seat.desk, InspectionScope().asked(seat, ()))
    copied_ones = [each for each in found.findings if each.ref.kind is RecordKind.COPYING]
    wanted = place_of_record(seat, copied_ones[0].ref, copied_ones[0].rule)
    assert wanted is not None
    assert (wanted.page, wanted.line) == ("copying", copied_ones[0].ref.number)


def test_slips_volumes_years_and_the_office_have_their_pages(seat: Seat) -> None:
    kinds = [
        (ref(RecordKind.SLIP, 9, item=3), LineWanted(page="proposals", line=3)),
        (
            ref(RecordKind.BOOK, 2, volume=1),
            LineWanted(page="books", line=volume_subject(2, 1)),
        ),
        (ref(RecordKind.YEAR, 2025), LineWanted(page="statistics", line=2025)),
    ]
    for found, wanted in kinds:
        assert place_of_record(seat, found) == wanted


def test_a_row_brought_in_has_none(seat: Seat) -> None:
    assert place_of_record(seat, ref(RecordKind.OLD_LINE, 4, row=2)) is None
