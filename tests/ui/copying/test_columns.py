from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.copying_list import CopyingRow, CopyingState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.copying.columns import copying_columns, is_cancelled
from bmnn_desk.ui.widgets.title_words import title_words


def row_of(**changes: Any) -> CopyingRow:  # noqa: ANN401
    plain: dict[str, Any] = {
        "id": 7,
        "ordinal": 3,
        "day": date(2025, 3, 10),
        "form": CopyForm.EXTRACT,
        "reference": "01/BC-SMM",
        "type_name": "Báo cáo",
        "title": "về tình hình mẫu",
        "level": SecrecyLevel.MAT,
        "quantity": 2,
        "permitted_by": "Giám đốc, Trần Văn Giám",
        "executor": "Ngô Văn Soạn",
        "state": CopyingState.TO_SEAL,
    }
    return CopyingRow(**{**plain, **changes})


def said(row: CopyingRow) -> dict[str, str]:
    return {column.key: column.text(row) for column in copying_columns()}


def test_a_row_is_said_as_the_book_says_it() -> None:
    assert said(row_of()) == {
        "ordinal": "03",
        "day": "10/03/2025",
        "reference": "01/BC-SMM",
        "title": "Báo cáo về tình hình mẫu",
        "level": "Mật",
        "form": "Trích sao",
        "copies": "02",
        "permitted_by": "Giám đốc, Trần Văn Giám",
        "state": "Chờ đóng dấu",
    }


def test_a_tuyet_mat_row_says_that_it_has_no_title() -> None:
    top = row_of(level=SecrecyLevel.TUYET_MAT, title="")
    assert title_words(top) == "Báo cáo (không ghi trích yếu)"
    assert title_words(row_of(title="")) == "Báo cáo"


@pytest.mark.parametrize("state", CopyingState)
def test_only_a_cancelled_row_is_struck_out(state: CopyingState) -> None:
    assert is_cancelled(row_of(state=state)) is (state is CopyingState.CANCELLED)
