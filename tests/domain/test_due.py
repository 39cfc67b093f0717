"""How pressing what waits is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bmnn_desk.domain.due import DueKind, DueRow, DueState
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (DAY - timedelta(days=1), DueState.LATE),
        (DAY, DueState.TODAY),
        (DAY + timedelta(days=1), DueState.SOON),
        (DAY + timedelta(days=30), DueState.SOON),
        (DAY + timedelta(days=31), DueState.LATER),
        (None, DueState.OPEN),
    ],
)
def test_a_day_that_is_over_is_late(due: date | None, state: DueState) -> None:
    ref = RecordRef(kind=RecordKind.COPY, number=1)
    row = DueRow(kind=DueKind.LOAN, ref=ref, label="01/BC-SMM", due=due)

    assert row.state(DAY) is state
