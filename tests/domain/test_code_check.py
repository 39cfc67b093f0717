from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.code_check import CodeChecked, CodeFinding


def test_what_a_code_said_does_not_change_and_names_no_word_of_a_line() -> None:
    checked = CodeChecked(
        book=1,
        kind="outgoing_register",
        year=2026,
        volume=1,
        sheet=3,
        ordinal=None,
        finding=CodeFinding.CHANGED,
        changed=(7,),
    )
    with pytest.raises(FrozenInstanceError):
        checked.finding = CodeFinding.SAME  # type: ignore[misc]
    assert checked.changed == (7,)
