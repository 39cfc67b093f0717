"""Which marks are drawn, which are left to the rubber, and what is recorded of all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.extra_marks import ExtraMark
from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.marking_plan import (
    Stand,
    drawn_again,
    drawn_marks,
    marks_for_record,
    pack_stand,
    place_of,
    plan_by,
)

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_by_default_the_number_is_drawn_and_the_level_left_to_rubber(law: Law) -> None:
    plan = plan_by(OfficeSettings(), (1, 2), SecrecyLevel.TOI_MAT)
    drawn = drawn_marks(law.regimes[0], plan)

    assert [(copy.number, [mark.shape.stamp for mark in copy.marks]) for copy in drawn] == [
        (1, [Stamp.COPY_NUMBER]),
        (2, [Stamp.COPY_NUMBER]),
    ]
    assert [mark.blanks for copy in drawn for mark in copy.marks] == [
        {"copy_number": "01"},
        {"copy_number": "02"},
    ]


def test_the_record_has_every_mark_with_its_way_place_and_cell(law: Law) -> None:
    plan = plan_by(OfficeSettings(), (7,), SecrecyLevel.TOI_MAT)
    made = marks_for_record(law.regimes[0], plan)

    assert {(mark.stamp, mark.way, mark.box) for mark in made} == {
        (Stamp.COPY_NUMBER, MarkWay.PRINT, ""),
        (Stamp.LEVEL_TOI_MAT, MarkWay.RUBBER, "10a"),
    }


def test_the_level_is_red_even_where_the_number_may_be_black(law: Law) -> None:
    settings = OfficeSettings(level_way=MarkWay.PRINT, black_rule="12/QC-SMM")
    plan = replace(plan_by(settings, (1,), SecrecyLevel.MAT), copy_number_ink=Ink.BLACK)
    (copy,) = drawn_marks(law.regimes[0], plan)

    assert {mark.shape.stamp: mark.ink for mark in copy.marks} == {
        Stamp.COPY_NUMBER: Ink.BLACK,
        Stamp.LEVEL_MAT: Ink.RED,
    }


def test_a_mark_without_a_known_place_is_never_drawn(law: Law) -> None:
    shape = replace(law.regimes[0].stamps[Stamp.LETTER_A], place=None)

    with pytest.raises(ValueError, match="letter_a"):
        place_of(shape)


RECALL = ExtraMark(
    stamp=Stamp.RECALL,
    way=MarkWay.OVERPRINT,
    blanks=(("return_day", "30/06/2026"),),
    until=date(2026, 6, 30),
)
EVERY = PageChoice(kind=PageKind.EVERY)
CHOSEN = PageChoice(kind=PageKind.CHOSEN, numbers=(2, 4))


def test_a_mark_stands_where_the_plan_has_it_on_its_pages(law: Law) -> None:
    stands = {Stamp.COPY_NUMBER: Stand(x_mm=15.0, y_mm=7.0, pages=EVERY, from_right=True)}
    plan = replace(plan_by(OfficeSettings(), (3,), SecrecyLevel.MAT), stands=stands)
    (copy,) = drawn_marks(law.regimes[0], plan)
    made = {mark.stamp: mark for mark in marks_for_record(law.regimes[0], plan)}

    (number,) = copy.marks
    assert (number.x_mm, number.page, number.from_right) == (15.0, "every", True)
    kept = made[Stamp.COPY_NUMBER]
    assert (kept.x_mm, kept.pages, kept.from_right) == (15.0, "every", True)
    assert made[Stamp.LEVEL_MAT].pages == "first"


def test_a_mark_that_was_added_has_its_days_on_paper_and_on_record(law: Law) -> None:
    plan = replace(plan_by(OfficeSettings(), (3,), SecrecyLevel.MAT), extras=(RECALL,))
    drawn = {mark.shape.stamp: mark for mark in drawn_marks(law.regimes[0], plan)[0].marks}
    made = {mark.stamp: mark for mark in marks_for_record(law.regimes[0], plan)}

    assert drawn[Stamp.RECALL].blanks == {"return_day": "30/06/2026"}
    kept = made[Stamp.RECALL]
    assert (kept.way, kept.until, kept.box) == (MarkWay.OVERPRINT, date(2026, 6, 30), "11")
    assert kept.blanks == (("return_day", "30/06/2026"),)


@pytest.mark.parametrize(
    ("pages", "box"),
    [
        (PageChoice(), "10a"),
        (EVERY, "10a"),
        (PageChoice(kind=PageKind.CHOSEN, numbers=(1, 3)), "10a"),
        (PageChoice(kind=PageKind.LAST), ""),
        (CHOSEN, ""),
    ],
)
def test_only_the_first_page_has_the_cell(law: Law, pages: PageChoice, box: str) -> None:
    stands = {Stamp.LEVEL_MAT: Stand(x_mm=30.0, y_mm=62.0, pages=pages)}
    plan = replace(plan_by(OfficeSettings(), (1,), SecrecyLevel.MAT), stands=stands)
    made = {mark.stamp: mark for mark in marks_for_record(law.regimes[0], plan)}

    assert made[Stamp.LEVEL_MAT].box == box


def test_what_is_on_record_is_drawn_again_as_it_was(law: Law) -> None:
    stands = {Stamp.RECALL: Stand(x_mm=40.0, y_mm=90.0, pages=CHOSEN)}
    plan = replace(
        plan_by(OfficeSettings(), (1, 2), SecrecyLevel.MAT), extras=(RECALL,), stands=stands
    )
    made = [mark for mark in marks_for_record(law.regimes[0], plan) if mark.copy_number == 2]

    assert drawn_again(law.regimes[0], 2, made) == drawn_marks(law.regimes[0], plan)[1]


def test_a_mark_of_an_older_store_has_its_copys_number(law: Law) -> None:
    plan = plan_by(OfficeSettings(), (2,), SecrecyLevel.MAT)
    old = [replace(mark, blanks=()) for mark in marks_for_record(law.regimes[0], plan)]
    (number,) = drawn_again(law.regimes[0], 2, old).marks

    assert number.blanks == {"copy_number": "02"}


def test_the_packs_stand_is_its_place_on_its_page(law: Law) -> None:
    shape = law.regimes[0].stamps[Stamp.SECRET_COPY]
    assert pack_stand(shape).pages == PageChoice(kind=PageKind.LAST)
