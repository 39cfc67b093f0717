from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.old_register import CellFault, OldFault
from bmnn_desk.domain.secret_sheet import RowFate
from bmnn_desk.ui.secret_list.import_words import (
    FATE_MENDING,
    FATE_WORDS,
    entry_row,
    fault_row,
    refused_row,
)
from tests.domain.test_secret_sheet import judged, row

(NEW,) = judged(row())
FAULT = OldFault(
    sheet="Tờ 1", row=7, column=5, heading="Độ mật", fault=CellFault.NO_LEVEL, seen="Thường"
)


def test_a_fault_is_told_with_sheet_row_column_what_stands_there_and_how_to_mend_it() -> None:
    said = fault_row(FAULT)
    assert said[:4] == ("Tờ 1", "7", "E · Độ mật", "Thường")
    assert "Ghi Tuyệt mật, Tối mật hoặc Mật." in said[4]


def test_a_heading_that_is_not_there_is_named_in_words() -> None:
    missing = OldFault(
        sheet="Tờ 1", row=1, heading="noi dung", fault=CellFault.HEADING_MISSING, seen=""
    )
    assert fault_row(missing)[2] == "Nội dung"


def test_a_row_is_shown_whole_with_what_becomes_of_it() -> None:
    assert entry_row(NEW) == (
        "2",
        "440/QĐ-TTg",
        "2",
        "1",
        "a",
        "C · Mật",
        "Nội dung bịa",
        "Mới, sẽ nhập",
    )


@pytest.mark.parametrize(
    ("fate", "column", "seen"),
    [
        (RowFate.UNKNOWN_DECISION, "Quyết định", "440/QĐ-TTg"),
        (RowFate.LEVEL_DIFFERS, "Độ mật", "Mật"),
        (RowFate.PLACE_TAKEN, "Nội dung", "Nội dung bịa"),
    ],
)
def test_a_refused_row_names_the_cell_that_is_to_blame(
    fate: RowFate, column: str, seen: str
) -> None:
    said = refused_row(replace(NEW, fate=fate))
    assert said[:4] == ("Danh mục", "2", column, seen)
    assert said[4].endswith(FATE_MENDING[fate])


def test_every_fate_has_its_words() -> None:
    assert set(FATE_WORDS) == set(FATE_MENDING) == set(RowFate)
