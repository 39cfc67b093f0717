from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

BOXES = {
    "number_pt": "3",
    "title_pt": "5a",
    "subject_pt": "5b",
    "text_pt": "6",
    "recipients_heading_pt": "9b",
    "recipients_pt": "9b",
}


def test_its_margins_and_letters_are_those_that_a_text_is_measured_by(law: Law) -> None:
    for regime in law.regimes:
        form, measure = regime.office_paper, regime.measure
        assert (form.page_width_mm, form.page_height_mm) == measure.page_mm
        for side, limits in measure.margins.items():
            assert limits.least_mm <= getattr(form, f"{side}_mm") <= limits.most_mm
        for name, box in BOXES.items():
            part = measure.parts[box]
            assert part.least_pt <= getattr(form, name) <= part.most_pt, name
        for box, size in (("1", form.head_pt + 1), ("2", form.head_pt), ("4", form.head_pt + 1)):
            assert measure.parts[box].least_pt <= size <= measure.parts[box].most_pt


def test_the_room_for_the_stamp_holds_the_highest_stamp_of_a_level(law: Law) -> None:
    for regime in law.regimes:
        highest = max(
            shape.height_mm
            for stamp, shape in regime.stamps.items()
            if stamp.value.startswith("level_")
        )
        assert regime.office_paper.level_place_mm >= highest


def test_a_form_of_a_pack_cannot_be_bent(law: Law) -> None:
    form = law.regimes[0].office_paper
    with pytest.raises(FrozenInstanceError):
        form.left_mm = 1.0  # type: ignore[misc]
