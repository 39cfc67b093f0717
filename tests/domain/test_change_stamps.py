from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.change_stamps import (
    ChangeDays,
    blanks_of_change,
    kind_of_level_change,
    stamp_of_change,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.stamps import Stamp

MAT, TOI_MAT, TUYET_MAT = SecrecyLevel
DAYS = ChangeDays(day=date(2025, 5, 6), old_until=date(2035, 1, 31), until=date(2045, 1, 31))


@pytest.mark.parametrize(
    ("kind", "level", "stamp"),
    [
        (ChangeKind.EXTENDED, None, Stamp.TERM_EXTENDED),
        (ChangeKind.RAISED, TOI_MAT, Stamp.RAISED_TO_TOI_MAT),
        (ChangeKind.RAISED, TUYET_MAT, Stamp.RAISED_TO_TUYET_MAT),
        (ChangeKind.LOWERED, TOI_MAT, Stamp.LOWERED_TO_TOI_MAT),
        (ChangeKind.LOWERED, MAT, Stamp.LOWERED_TO_MAT),
        (ChangeKind.DECLASSIFIED, None, Stamp.DECLASSIFIED),
        (ChangeKind.DELISTED, None, Stamp.DECLASSIFIED),
        (ChangeKind.EXPIRED, None, Stamp.DECLASSIFIED),
        (ChangeKind.DECLASSIFIED_PART, None, None),
        (ChangeKind.LAPSING, None, None),
        (ChangeKind.FIXED, None, None),
        (ChangeKind.RAISED, None, None),
        (ChangeKind.RAISED, MAT, None),
    ],
)
def test_each_change_has_its_stamp(
    kind: ChangeKind, level: SecrecyLevel | None, stamp: Stamp | None
) -> None:
    assert stamp_of_change(kind, level) is stamp


def test_a_level_goes_up_or_down() -> None:
    assert kind_of_level_change(MAT, TOI_MAT) is ChangeKind.RAISED
    assert kind_of_level_change(TUYET_MAT, TOI_MAT) is ChangeKind.LOWERED


def test_a_stamp_says_from_when() -> None:
    said = {kind: dict(blanks_of_change(kind, DAYS)) for kind in ChangeKind}
    assert said[ChangeKind.EXTENDED] == {"from_day": "01/02/2035", "to_day": "31/01/2045"}
    assert said[ChangeKind.EXPIRED] == {"from_day": "01/02/2035"}
    assert said[ChangeKind.RAISED] == {"from_day": "06/05/2025"}


def test_a_day_not_known_stays_open() -> None:
    unknown = ChangeDays(day=date(2025, 5, 6), old_until=None, until=None)
    assert blanks_of_change(ChangeKind.EXTENDED, unknown) == ()
    assert dict(blanks_of_change(ChangeKind.EXPIRED, unknown)) == {"from_day": "06/05/2025"}
