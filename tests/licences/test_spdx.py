from __future__ import annotations

import pytest

from tests.licences.spdx import is_free_of_gpl


@pytest.mark.parametrize(
    ("expression", "free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("MIT OR GPL-2.0-only", True),
        ("MIT AND GPL-2.0-only", False),
        ("MIT AND (GPL-2.0-only OR Apache-2.0)", True),
        ("(MIT OR Apache-2.0) AND GPL-3.0-only", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", True),
        ("GPL-2.0-or-later WITH Bootloader-exception AND GPL-2.0-only", False),
    ],
)
def test_a_choice_or_an_exception_frees_and_an_and_binds(expression: str, free: bool) -> None:
    assert is_free_of_gpl(expression) is free


@pytest.mark.parametrize("expression", ["", "MIT OR", "MIT MIT", "(MIT", "MIT WITH", "AND MIT"])
def test_what_is_no_expression_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        is_free_of_gpl(expression)
