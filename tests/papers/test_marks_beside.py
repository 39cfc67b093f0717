from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.marks_read import (
    CopyVerdict,
    FileCompared,
    FoundBy,
    MarkFault,
    MarkRead,
    MarksRead,
    MarkVerdict,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.marks_beside import compared, marks_beside
from tests.services.marking import level_mark, mark

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.law.loader import Law

A4 = (210.0, 297.0)
NUMBER = mark(3)
LEVEL = level_mark(3, way=MarkWay.PRINT, x_mm=30.0, y_mm=62.0)
READ = MarkRead(
    stamp=Stamp.COPY_NUMBER,
    lines=("BẢNSỐ:03",),
    page=1,
    ink=Ink.RED,
    faults=frozenset(),
    box=(150.5, 22.0, 180.5, 30.0),
    page_mm=A4,
    copy_number=3,
)
READ_LEVEL = MarkRead(
    stamp=Stamp.LEVEL_MAT,
    lines=("MẬT",),
    page=1,
    ink=Ink.RED,
    faults=frozenset(),
    box=(30.0, 62.0, 50.0, 70.0),
    page_mm=A4,
    level=SecrecyLevel.MAT,
)


def verdicts(
    law: Law, marks: tuple[MarkRead, ...], *made: MarkMade, pages: int | None = 3
) -> list[MarkVerdict]:
    read = MarksRead(kind="pdf", sha256="0" * 64, pages=pages, marks=marks)
    return [one.verdict for one in marks_beside(law.regimes[0], read, made)]


def test_what_is_as_recorded_is_the_same(law: Law) -> None:
    assert verdicts(law, (READ_LEVEL, READ), NUMBER, LEVEL) == [MarkVerdict.SAME] * 2


@pytest.mark.parametrize(
    ("read", "verdict"),
    [
        (replace(READ, box=(150.8, 22.0, 180.8, 30.0)), MarkVerdict.SAME),
        (replace(READ, box=(151.0, 22.0, 181.0, 30.0)), MarkVerdict.MOVED),
        (replace(READ, page=2), MarkVerdict.MOVED),
        (replace(READ, box=None, page_mm=None), MarkVerdict.MOVED),
        (replace(READ, faults=frozenset({MarkFault.SIZE})), MarkVerdict.CHANGED),
        (replace(READ, faults=frozenset({MarkFault.COVERED})), MarkVerdict.CHANGED),
        (replace(READ, ink=Ink.BLACK), MarkVerdict.INK),
        (replace(READ, ink=None, faults=frozenset({MarkFault.INK})), MarkVerdict.INK),
        (replace(READ, copy_number=4, lines=("BẢNSỐ:04",)), MarkVerdict.NUMBER),
        (replace(READ, lines=("BẢNSỐ:3",)), MarkVerdict.WORDS),
    ],
)
def test_what_differs_is_named(law: Law, read: MarkRead, verdict: MarkVerdict) -> None:
    assert verdicts(law, (read,), NUMBER) == [verdict]


def test_a_mark_that_is_not_there_is_missing_and_one_too_many_is_told(law: Law) -> None:
    assert verdicts(law, (), NUMBER) == [MarkVerdict.MISSING]
    assert verdicts(law, (READ, READ), NUMBER) == [MarkVerdict.SAME, MarkVerdict.DOUBLED]
    recall = replace(READ, stamp=Stamp.RECALL, copy_number=None)
    assert verdicts(law, (READ, recall), NUMBER) == [MarkVerdict.SAME, MarkVerdict.EXTRA]


def test_another_level_in_place_of_the_recorded_one_is_told_as_such(law: Law) -> None:
    other = replace(READ_LEVEL, stamp=Stamp.LEVEL_TOI_MAT, level=SecrecyLevel.TOI_MAT)
    assert verdicts(law, (other,), LEVEL) == [MarkVerdict.LEVEL]
    assert verdicts(law, (READ_LEVEL, other), LEVEL) == [MarkVerdict.SAME, MarkVerdict.LEVEL]


def test_a_mark_of_rubber_is_not_looked_for_but_told_where_it_was_printed(law: Law) -> None:
    by_hand = replace(LEVEL, way=MarkWay.RUBBER)
    assert verdicts(law, (), by_hand) == [MarkVerdict.BY_HAND]
    assert verdicts(law, (READ_LEVEL,), by_hand) == [MarkVerdict.EXTRA]


def test_a_mark_of_every_page_is_looked_for_on_each(law: Law) -> None:
    every = replace(NUMBER, pages="every")
    on_two = (READ, replace(READ, page=2))
    assert verdicts(law, on_two, every) == [
        MarkVerdict.SAME,
        MarkVerdict.SAME,
        MarkVerdict.MISSING,
    ]
    chosen = replace(NUMBER, pages="2")
    assert verdicts(law, (replace(READ, page=2),), chosen) == [MarkVerdict.SAME]


def test_a_place_from_the_right_edge_is_found_on_pages_of_any_width(law: Law) -> None:
    from_right = replace(NUMBER, x_mm=20.0, from_right=True)
    on_a3 = replace(READ, page_mm=(297.0, 420.0), box=(247.0, 22.0, 277.0, 30.0))
    assert verdicts(law, (on_a3,), from_right) == [MarkVerdict.SAME]


def test_in_a_docx_the_first_page_is_its_beginning_and_the_last_its_end(law: Law) -> None:
    last = replace(NUMBER, pages="last")
    assert verdicts(law, (READ,), NUMBER, pages=None) == [MarkVerdict.SAME]
    assert verdicts(law, (replace(READ, page=None),), last, pages=None) == [MarkVerdict.SAME]
    assert verdicts(law, (replace(READ, page=None),), NUMBER, pages=None) == [MarkVerdict.MOVED]


def test_an_open_blank_may_hold_as_many_dots_as_there_is_room(law: Law) -> None:
    recall = replace(LEVEL, stamp=Stamp.RECALL)
    read = replace(
        READ_LEVEL,
        stamp=Stamp.RECALL,
        level=None,
        lines=("TÀILIỆUTHUHỒI", "Thờihạn:........"),
        box=(30.0, 62.0, 90.0, 77.0),
    )
    assert verdicts(law, (read,), recall) == [MarkVerdict.SAME]
    filled = replace(recall, blanks=(("return_day", "12/03/2026"),))
    assert verdicts(law, (read,), filled) == [MarkVerdict.WORDS]


def test_the_level_of_a_file_must_be_the_registers_whatever_copy_it_is(law: Law) -> None:
    read = MarksRead(kind="pdf", sha256="0" * 64, pages=3, marks=(READ_LEVEL, READ))
    found = FileCompared(
        found_by=FoundBy.CHOICE,
        copy_verdict=CopyVerdict.KNOWN,
        made=(NUMBER, LEVEL),
        item=1,
        level=SecrecyLevel.MAT,
        copy_number=3,
    )
    assert compared(law.regimes[0], read, found).agrees
    raised = replace(found, level=SecrecyLevel.TOI_MAT)
    told = [one.verdict for one in compared(law.regimes[0], read, raised).marks]
    assert told == [MarkVerdict.SAME, MarkVerdict.LEVEL]
    nobody = replace(raised, copy_number=None, made=(), copy_verdict=CopyVerdict.UNNAMED)
    told = [one.verdict for one in compared(law.regimes[0], read, nobody).marks]
    assert told == [MarkVerdict.LEVEL]
    assert compared(law.regimes[0], read, replace(nobody, item=None)).marks == ()
