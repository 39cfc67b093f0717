from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.cited_laws import LawState
from bmnn_desk.law.law_file import NAME
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FIRST = "laws.luat-117-2025"
SPOILT = {
    "an unknown key": ("since = 2026-03-01", "begins = 2026-03-01", f"{FIRST}.begins"),
    "no first day": ("since = 2026-03-01\n", "", f"{FIRST}.since"),
    "two first days": (
        "since = 2026-03-01",
        "since = 2026-03-01\nnot_before = 2026-01-01",
        f"{FIRST}.since",
    ),
    "two last days": (
        "since = 2026-03-01",
        "since = 2026-03-01\nuntil = 2030-01-01\nuntil_inferred = 2030-01-01",
        f"{FIRST}.until",
    ),
    "an end before the beginning": (
        "since = 2026-03-01",
        "since = 2026-03-01\nuntil = 2026-02-28",
        f"{FIRST}.until",
    ),
    "no day": ("since = 2026-03-01", 'since = "2026-03-01"', f"{FIRST}.since"),
    "a law twice": (
        'number = "63/2026/NĐ-CP"',
        'number = "117/2025/QH15"',
        "laws.nd-63-2026.number",
    ),
    "another file": ('key = "laws"', 'key = "law"', "key"),
}


def test_the_old_law_ends_as_the_new_one_begins(law: Law) -> None:
    states = {each.number: each for each in law.laws}
    last, first = date(2026, 2, 28), date(2026, 3, 1)
    assert states["29/2018/QH14"].state_on(last) is LawState.IN_FORCE
    assert states["29/2018/QH14"].state_on(first) is LawState.EXPIRED
    assert states["117/2025/QH15"].state_on(last) is LawState.NOT_YET
    assert states["117/2025/QH15"].state_on(first) is LawState.IN_FORCE
    # No clause that was read repeals them.
    for number in ("26/2020/NĐ-CP", "24/2020/TT-BCA", "104/2021/TT-BCA"):
        assert states[number].state_on(first) is LawState.DOUBTFUL


def test_every_law_says_where_its_days_come_from(law: Law) -> None:
    assert all(each.source.strip() and each.name.strip() for each in law.laws)
    assert len({each.number for each in law.laws}) == len(law.laws)


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    old, new, key = SPOILT[name]
    forms = copied(tmp_path)
    spoil(forms, NAME, old, new)
    assert complaint(forms) == (NAME, key) or complaint(forms) == (f"forms/{NAME}", key)
