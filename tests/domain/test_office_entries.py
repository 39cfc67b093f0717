from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from bmnn_desk.domain.office import Delegation, DelegationKind, DelegationScope, PostKind
from bmnn_desk.domain.office_entries import DelegationEntry, PersonEntry, UnitEntry
from bmnn_desk.domain.secrecy import SecrecyLevel

HEAD = PersonEntry(
    person=2, name="Trần Văn Giám", post="Giám đốc", kind=PostKind.HEAD, unit="Văn phòng"
)


def test_a_line_to_choose_cannot_be_written_over() -> None:
    with pytest.raises(FrozenInstanceError):
        HEAD.post = "Phó Giám đốc"  # type: ignore[misc]


def test_two_lines_about_the_same_are_equal() -> None:
    again = UnitEntry(unit=1, name="Văn phòng", letters="VP")
    assert UnitEntry(unit=1, name="Văn phòng", letters="VP") == again
    assert UnitEntry(unit=2, name="Văn phòng", letters="VP") != again


def test_a_power_to_choose_tells_no_name_of_its_own_accord() -> None:
    power = Delegation(
        kind=DelegationKind.AUTHORISATION,
        number="12/QĐ-SMM",
        day=date(2025, 1, 6),
        delegator=1,
        delegate=2,
        scopes=frozenset({DelegationScope.DETERMINE}),
        fields=frozenset(),
        highest_level=SecrecyLevel.MAT,
        since=date(2025, 1, 6),
        until=None,
    )
    said = repr(DelegationEntry(id=1, power=power, delegate="Phạm Thị Phó"))
    assert "Phạm" not in said
    assert "12/QĐ" not in said
