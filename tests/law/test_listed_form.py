from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, Stamp
from bmnn_desk.law.listed_form import ListedForm

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"


def form(**changes: object) -> ListedForm:
    plain: dict[str, object] = {
        "number": "02",
        "title": "Dấu",
        "stamps": (),
        "registers": (),
        "sheets": (),
        "places": False,
        "checked_on": None,
    }
    return ListedForm(**{**plain, **changes})  # type: ignore[arg-type]


def test_a_form_is_known_as_badly_as_its_worst_part(law: Law) -> None:
    one = form(stamps=(Stamp.LEVEL_TUYET_MAT,))
    both = form(stamps=(Stamp.LEVEL_TUYET_MAT, Stamp.LEVEL_MAT))
    assert one.confidence(law.pack(OLD)) is Confidence.HIGH
    assert both.confidence(law.pack(OLD)) is Confidence.MEDIUM
    assert both.confidence(law.pack(NEW)) is Confidence.UNREAD


@pytest.mark.parametrize(
    "empty", [form(), form(registers=("no_register",)), form(sheets=("no_sheet",))]
)
def test_of_what_no_pack_has_nothing_is_known(law: Law, empty: ListedForm) -> None:
    assert empty.parts(law.pack(OLD)) == ()
    assert empty.confidence(law.pack(OLD)) is None


def test_registers_and_papers_are_parts_too(law: Law) -> None:
    whole = form(registers=("outgoing_register",), sheets=("extract_sheet",))
    assert whole.parts(law.pack(NEW)) == (Confidence.MEDIUM, Confidence.UNREAD)


def test_the_places_of_the_circulars_stamps_are_parts_where_it_says_so(law: Law) -> None:
    placed = form(places=True).parts(law.pack(OLD))
    stamps = law.pack(OLD).stamps
    on_covers = {Stamp.LETTER_A, Stamp.LETTER_B, Stamp.LETTER_C, Stamp.NAMED_PERSON_ONLY}
    assert {stamp for stamp in stamps if stamps[stamp].place is None} == on_covers
    assert len(placed) == len(CIRCULAR_STAMPS)
    assert placed.count(Confidence.MEDIUM) == len(on_covers)
    assert set(placed) == {Confidence.LOW, Confidence.MEDIUM}
