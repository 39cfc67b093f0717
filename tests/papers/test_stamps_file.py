from __future__ import annotations

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import (
    CIRCULAR_STAMPS,
    LEVEL_STAMPS,
    URGENCY_STAMPS,
    Ink,
    Stamp,
)
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.stamp_layout import border_mm, lay_out, printed_lines
from tests.papers import samples

REGIMES = ("tt24-2020", "nd63-2026")


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("stamp", Stamp)
def test_every_empty_stamp_of_both_regimes_fits_between_its_borders(
    regime: str, stamp: Stamp
) -> None:
    mark = PlacedMark(
        shape=samples.stamps(regime)[stamp], blanks={}, ink=Ink.RED, x_mm=0, y_mm=0, page="first"
    )
    assert len(lay_out(mark)) == len(mark.shape.lines)


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("stamp", Stamp)
def test_every_stamp_names_its_source_and_what_is_doubtful(regime: str, stamp: Stamp) -> None:
    shape = samples.stamps(regime)[stamp]
    assert shape.source
    assert shape.doubts
    assert shape.ink is Ink.RED


def test_the_sourced_sizes_are_those_of_the_circular() -> None:
    sizes = {
        stamp: (shape.width_mm, shape.height_mm, shape.borders, shape.gap_mm)
        for stamp, shape in samples.stamps().items()
    }
    assert sizes[Stamp.LEVEL_TUYET_MAT] == (40, 8, 2, 1)
    assert sizes[Stamp.LEVEL_TOI_MAT] == (30, 8, 2, 1)
    assert sizes[Stamp.LEVEL_MAT] == (20, 8, 2, 1)
    assert sizes[Stamp.LETTER_A] == (15, 15, 2, 1)
    assert sizes[Stamp.DECLASSIFIED] == (30, 13, 2, 1)


def test_a_size_that_was_not_found_is_of_low_confidence() -> None:
    unfound = set(CIRCULAR_STAMPS) - {
        *LEVEL_STAMPS.values(),
        Stamp.LETTER_A,
        Stamp.LETTER_B,
        Stamp.LETTER_C,
        Stamp.DECLASSIFIED,
    }
    assert {samples.stamps()[stamp].confidence for stamp in unfound} == {Confidence.LOW}


def test_the_stamps_of_the_new_decree_are_unread_and_carried_over() -> None:
    for stamp, new in samples.stamps("nd63-2026").items():
        old = samples.stamps()[stamp]
        is_haste = stamp in URGENCY_STAMPS
        assert new.confidence is (Confidence.HIGH if is_haste else Confidence.UNREAD)
        assert (new.width_mm, new.height_mm, new.lines) == (old.width_mm, old.height_mm, old.lines)
        assert old.source in new.source


def test_the_copy_number_stands_in_the_top_margin() -> None:
    place = samples.stamps()[Stamp.COPY_NUMBER].place
    assert place is not None
    assert (place.page, place.x_mm, place.y_mm) == ("first", 165, 7)
    assert place.y_mm + samples.stamps()[Stamp.COPY_NUMBER].height_mm < 20


@pytest.mark.parametrize("regime", REGIMES)
def test_level_stamps_stand_in_box_10a_haste_in_10b_and_recall_in_11(regime: str) -> None:
    stamps = samples.stamps(regime)
    placed = {stamp: shape.place.box for stamp, shape in stamps.items() if shape.place}
    assert {stamp: box for stamp, box in placed.items() if box} == {
        **dict.fromkeys(LEVEL_STAMPS.values(), "10a"),
        **dict.fromkeys(URGENCY_STAMPS, "10b"),
        Stamp.RECALL: "11",
    }


def test_the_inner_border_is_the_given_gap_within_the_outer_one() -> None:
    shape = samples.stamps()[Stamp.COPY_NUMBER]
    assert border_mm(shape) == pytest.approx(0.25 + 1 + 0.15)


def test_a_copy_number_reads_as_one_string() -> None:
    assert printed_lines(samples.number_mark(7)) == ("BẢN SỐ: 07",)
