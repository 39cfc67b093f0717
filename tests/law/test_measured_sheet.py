from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("tt24-2020/specimen_sheet.toml", "gap_mm = 8"),
        ("nd63-2026/office_paper.toml", "sign_mm = 24"),
    ],
)
@pytest.mark.parametrize(
    ("value", "part"), [("0", ""), ("-1", ""), ("0.0", ""), ("nan", "form."), ("true", "form.")]
)
def test_a_measure_is_a_number_above_nothing(
    tmp_path: Path, file: str, old: str, value: str, part: str
) -> None:
    name = old.partition(" ")[0]
    forms = copied(tmp_path)
    spoil(forms, file, old, f"{name} = {value}")
    assert complaint(forms) == (file, f"{part}{name}")
