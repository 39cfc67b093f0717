from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.text_faults.find import text_faults
from tests.domain.text_faults import readings as r


def test_a_case_shows_neither_text_nor_slip() -> None:
    case = r.case(r.approved(title="về việc kín"), title=r.read("về việc kín"))
    assert "kín" not in repr(case)
    assert "kín" not in repr((case.facts, case.approved))


def test_the_same_reading_gives_the_same_findings_whatever_was_asked_before() -> None:
    case = r.case(number=5, recipients=None)
    with pytest.raises(FrozenInstanceError):
        case.facts = r.reading()  # type: ignore[misc]
    assert [text_faults(case) for _ in range(2)] == [text_faults(case)] * 2
