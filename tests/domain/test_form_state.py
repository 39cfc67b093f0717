from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_state import CheckEntry, FormState

DAY = date(2026, 3, 2)
CHECK = CheckEntry(
    number=1, source="Công báo", source_day=DAY, day=DAY, by="Ai Đó", carried="", holds=True
)
STATE = FormState(
    pack="tt24-2020",
    number="14",
    title="Sổ",
    parts=1,
    confidence=Confidence.LOW,
    digest="0" * 64,
    stamps=(),
    corrections=(),
    check=None,
    shipped_check=None,
)


@pytest.mark.parametrize(
    ("check", "shipped", "is_checked"),
    [
        (None, None, False),
        (CHECK, None, True),
        (replace(CHECK, holds=False), None, False),
        (None, DAY, True),
    ],
    ids=["never", "by the office", "changed since", "as shipped"],
)
def test_a_form_is_checked_while_it_is_what_was_checked(
    check: CheckEntry | None, shipped: date | None, is_checked: bool
) -> None:
    assert replace(STATE, check=check, shipped_check=shipped).is_checked is is_checked
