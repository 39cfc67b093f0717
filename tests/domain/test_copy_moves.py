from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import CopyMove, HoldingRow
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState

ENDS = (CopyState.DESTROYED, CopyState.CANCELLED, CopyState.NOT_MADE, CopyState.GIVEN_BACK)


def row(due: date | None) -> HoldingRow:
    return HoldingRow(
        id=1,
        item=1,
        line=1,
        kind=CopyKind.SENT,
        reference="01/BC",
        day=date(2026, 3, 10),
        type_name="Báo cáo",
        title="về việc bịa đặt",
        level=SecrecyLevel.MAT,
        number=1,
        state=CopyState.LENT,
        holder="Ngô Văn Soạn",
        place="Tủ 1",
        receiver="",
        since=date(2026, 3, 10),
        due=due,
        paper="",
    )


@pytest.mark.parametrize("state", [*ENDS, CopyState.LOST, CopyState.TAKEN_OUT])
def test_nothing_begins_at_what_is_gone_or_away(state: CopyState) -> None:
    assert not [move for move in CopyMove if state in move.begins_at]


def test_a_loan_ends_before_anything_else_begins() -> None:
    assert [move for move in CopyMove if CopyState.LENT in move.begins_at] == [CopyMove.TAKEN_BACK]


def test_it_is_overdue_after_its_day() -> None:
    due = date(2026, 3, 12)
    assert not row(due).is_overdue(due)
    assert row(due).is_overdue(date(2026, 3, 13))
    assert not row(None).is_overdue(date(2099, 1, 1))


def test_a_row_shows_nothing_of_its_words() -> None:
    assert "bịa đặt" not in repr(row(None))
