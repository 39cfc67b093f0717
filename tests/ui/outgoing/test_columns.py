from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.outgoing_list import OutgoingRow
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState
from bmnn_desk.ui.outgoing.columns import (
    is_cancelled,
    register_columns,
    waiting_columns,
)
from bmnn_desk.ui.widgets.column import ColumnKind
from bmnn_desk.ui.widgets.title_words import title_words


def row(
    title: str = "về tình hình mẫu",
    level: SecrecyLevel = SecrecyLevel.MAT,
    state: RowState = RowState.WITH_CLERK,
) -> OutgoingRow:
    return OutgoingRow(
        id=7,
        item=3,
        line=7,
        ordinal=12,
        reference="12/BC-SMM",
        day=date(2025, 3, 5),
        type_name="Báo cáo",
        title=title,
        level=level,
        signer="Trần Văn Giám",
        copies=4,
        state=state,
    )


def test_a_row_reads_like_a_line_of_the_register() -> None:
    assert [column.text(row()) for column in register_columns()] == [
        "12",
        "12/BC-SMM",
        "05/03/2025",
        "Báo cáo về tình hình mẫu",
        "Mật",
        "Trần Văn Giám",
        "04",
        "Ở văn thư",
    ]


def test_what_waits_has_no_number_to_show() -> None:
    keys = {column.key for column in waiting_columns()}
    assert not keys & {"ordinal", "reference"}


def test_a_title_left_out_is_said_in_italics_for_the_highest_level_alone() -> None:
    (title,) = (column for column in register_columns() if column.key == "title")
    hidden = row(title="", level=SecrecyLevel.TUYET_MAT)
    assert title_words(hidden) == "Báo cáo (không ghi trích yếu)"
    assert title_words(row(title="")) == "Báo cáo"
    assert title.quiet is not None
    assert title.quiet(hidden)
    assert not title.quiet(row())


@pytest.mark.parametrize("state", list(RowState))
def test_every_state_has_a_shape_beside_its_word(state: RowState) -> None:
    (column,) = (each for each in register_columns() if each.kind is ColumnKind.STATE)
    assert column.value is not None
    assert column.value(row(state=state)) is not None
    assert column.text(row(state=state))


def test_no_line_goes_through_figures() -> None:
    assert [column.key for column in register_columns() if column.strikes] == ["title"]


def test_only_a_cancelled_row_is_struck_out() -> None:
    assert [state for state in RowState if is_cancelled(row(state=state))] == [RowState.CANCELLED]
