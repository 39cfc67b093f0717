from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.document import Area
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.domain.text_faults.marks import mark_faults
from tests.domain.text_faults import readings as r
from tests.domain.text_faults.readings import case, faults

if TYPE_CHECKING:
    from bmnn_desk.domain.text_faults.case import TextCase

FAULTY = {
    "a day": (TextFault.DAY_TYPED, case(day=date(2025, 3, 10))),
    "a typed level": (TextFault.LEVEL_TYPED, case(levels=(r.level(),))),
    "a red level": (TextFault.LEVEL_RED, case(levels=(r.level(is_red=True),))),
    "a number": (TextFault.NUMBER_TYPED, case(number=5)),
    "a number without a symbol": (TextFault.NUMBER_TYPED, case(number=5, symbol=None)),
    "a copy number": (
        TextFault.COPY_NUMBER_TYPED,
        case(copy_numbers=(r.read("BẢN SỐ: 01", 2),)),
    ),
    "a change that nobody accepted": (TextFault.CHANGES_LEFT, case(tracked=1)),
    "a remark": (TextFault.CHANGES_LEFT, case(comments=1)),
}
RIGHT = {
    "neither mark nor number": case(),
    "a symbol is no number": case(symbol=r.read("05-CV-SMM", 3)),
    "a scan of which nothing is known": case(symbol=None, level_place_free=None),
}


@pytest.mark.parametrize(("fault", "text"), FAULTY.values(), ids=FAULTY.keys())
def test_a_mark_before_its_time_is_found(fault: TextFault, text: TextCase) -> None:
    assert faults(mark_faults(text)) == [fault]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_a_text_without_marks_has_no_fault(text: TextCase) -> None:
    assert faults(mark_faults(text)) == []


def test_every_level_word_is_told_with_its_place() -> None:
    water = r.level(SecrecyLevel.TOI_MAT, spot=r.spot(1, area=Area.WATERMARK, words="TỐI MẬT"))
    found = [
        (each.seen, each.spot.area)
        for each in mark_faults(case(levels=(r.level(), water)))
        if each.spot is not None
    ]
    assert found == [("MẬT", Area.BODY), ("TỐI MẬT", Area.WATERMARK)]


def test_a_number_is_told_with_two_digits_where_the_symbol_stands() -> None:
    (found,) = mark_faults(case(number=5))
    assert found.seen == "05"
    assert found.spot is not None
    assert found.spot.line == 3


def test_changes_and_remarks_are_told_as_one_count() -> None:
    (found,) = mark_faults(case(tracked=3, comments=2))
    assert (found.seen, found.spot) == ("5", None)
