from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

FILE = "tt24-2020/office_paper.toml"


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "office_paper"', 'key = "paper"', "key"),
        ('confidence = "high"', 'confidence = "sure"', "confidence"),
        ("sign_mm = 24", "sign = 24", "form.sign"),
        ("sign_mm = 24", "", "form.sign_mm"),
        ("sign_mm = 24", "sign_mm = 0", "sign_mm"),
        ("sign_mm = 24", 'sign_mm = "24"', "form.sign_mm"),
        ('number = "Số: {number}"', 'number = "Số: {count}"', "words.number"),
        ('recipients = "Nơi nhận:"\n', "", "words.recipients"),
    ],
)
def test_a_wrong_value_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)
