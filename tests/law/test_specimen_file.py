from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/specimen_sheet.toml"


def test_every_pack_has_a_sheet_of_a4_that_is_no_law(law: Law) -> None:
    for regime in law.regimes:
        form = regime.specimen
        assert (form.page_width_mm, form.page_height_mm) == (210.0, 297.0)
        assert not form.confidence.is_sourced
        assert form.source


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "specimen_sheet"', 'key = "sheet"', "key"),
        ('confidence = "low"', 'confidence = "sure"', "confidence"),
        ('confidence = "low"', "", "confidence"),
        ("gap_mm = 8", "gap = 8", "form.gap"),
        ("gap_mm = 8", "", "form.gap_mm"),
        ("gap_mm = 8", "gap_mm = 0", "gap_mm"),
        ("[words]", "[word]", "words"),
        ('page = "Tờ {page}/{pages}"', 'page = "Tờ {sheet}"', "words.page"),
        ('size_round = "đường kính {width} mm"\n', "", "words.size_round"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)
