from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.covers import CoverMark
from bmnn_desk.domain.findings import Confidence
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/covers.toml"
ASKED = {"dl": (220, 110), "c6": (162, 114), "c5": (229, 162), "c4": (324, 229)}
ASKED |= {"b5": (250, 176), "b4": (353, 250), "vn_12_22": (220, 120)}


def test_the_usual_envelopes_lie_in_every_pack_with_a_source_each(law: Law) -> None:
    for regime in law.regimes:
        sizes = regime.covers.envelopes
        found = {key: (size.width_mm, size.height_mm) for key, size in sizes.items()}
        assert found.items() >= ASKED.items()
        assert all(size.source and size.width_mm > size.height_mm for size in sizes.values())


def test_what_a_cover_bears_was_read_for_the_older_regime_alone(law: Law) -> None:
    older, newer = (regime.covers for regime in law.regimes)
    assert older.confidence.is_sourced
    assert newer.confidence is Confidence.UNREAD


def test_every_pack_says_with_a_source_which_marks_stand_on_which_cover(law: Law) -> None:
    for regime in law.regimes:
        form = regime.covers
        assert form.marks_on(is_inner=True) == (
            CoverMark.LEVEL,
            CoverMark.HASTE,
            CoverMark.NAMED_PERSON,
        )
        assert form.marks_on(is_inner=False) == (CoverMark.LETTER, CoverMark.HASTE)
        assert all(one.source for one in form.marks)


def test_haste_on_every_cover_is_told_to_be_an_inference(law: Law) -> None:
    older, newer = (
        {one.mark: one.confidence for one in regime.covers.marks} for regime in law.regimes
    )
    assert older[CoverMark.HASTE] is Confidence.LOW
    assert all(older[mark].is_sourced for mark in CoverMark if mark is not CoverMark.HASTE)
    assert set(newer.values()) == {Confidence.UNREAD}


def test_labels_that_fill_a_sheet_leave_equal_margins(law: Law) -> None:
    for sheet in law.regimes[0].covers.labels.values():
        right = sheet.left_mm + (sheet.columns - 1) * sheet.step_x_mm + sheet.width_mm
        bottom = sheet.top_mm + (sheet.rows - 1) * sheet.step_y_mm + sheet.height_mm
        assert sheet.page_width_mm - right == pytest.approx(sheet.left_mm, abs=0.06)
        assert sheet.page_height_mm - bottom == pytest.approx(sheet.top_mm, abs=0.06)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "covers"', 'key = "cover"', "key"),
        ('inner_levels = ["TUYET_MAT"]', 'inner_levels = ["TUYET"]', "inner_levels"),
        ("[words]", "[word]", "words"),
        ("[marks.haste]", "[marks.hurry]", "marks.haste"),
        ("[marks.haste]", "[marks.hurry]\n[marks.haste]", "marks.hurry.confidence"),
        ("inner = true\nouter = false", "inner = true\nouter = true", "marks.level.outer"),
        ("inner = true\nouter = false", 'inner = "yes"\nouter = false', "marks.level.inner"),
        ("margin_mm = 8\n", "margin = 8\n", "form.margin"),
        ("least_pt = 8", "least_pt = 20", "least_pt"),
        ('number = "Số: {reference}"', 'number = "Số: {number}"', "words.number"),
        ("height_mm = 110", "height_mm = 0", "envelopes.dl.height_mm"),
        ("width_mm = 220", 'width_mm = "220"', "envelopes.dl.width_mm"),
        ("columns = 2", "columns = 0", "labels.cut_4.columns"),
        ("columns = 2", "columns = 3", "labels.cut_4"),
        ("step_y_mm = 105", "step_y_mm = 104", "labels.cut_4"),
        ("cut = true", "cut = 1", "labels.cut_4.cut"),
        ("cut = true\n", "", "labels.cut_4.cut"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)
