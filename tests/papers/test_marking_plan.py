"""Which marks are drawn, which are left to the rubber, and what is recorded of all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.marking_plan import drawn_marks, marks_for_record, place_of, plan_by

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
