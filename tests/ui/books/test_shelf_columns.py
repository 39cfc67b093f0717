from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind, VolumeMark
from bmnn_desk.ui.books.shelf_columns import (
    due_words,
    ordinal_words,
    sheet_words,
    shelf_columns,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests.domain.test_volumes import DAY, PLAIN

SIGNED = {VolumeEventKind.OPENED: VolumeMark(day=DAY, sheets=50)}
DONE = {kind: VolumeMark(day=DAY, sheets=5) for kind in VolumeEventKind}
CALM: dict[str, Any] = {"sheets": {SheetState.SIGNED: 5}, "events": SIGNED}


@pytest.mark.parametrize(
    ("changes", "mark", "words"),
    [
        ({"to_correct": (44,)}, StateMark.SQUARE, "In tờ đính chính"),
        ({"unprinted": 3}, StateMark.TRIANGLE, "3 dòng chưa in"),
        ({}, StateMark.TRIANGLE, "2 tờ chờ ký"),
        ({**CALM, "events": {}}, StateMark.RING, "Ký trang mở sổ"),
        (CALM, StateMark.DOT, "Đang ghi"),
        ({**CALM, "is_last": False}, StateMark.TRIANGLE, "Ký trang kết thúc"),
        ({**CALM, "is_last": False, "events": DONE}, StateMark.DOT, "Xong"),
        ({**CALM, "book_closed_on": DAY, "events": DONE}, StateMark.DOT, "Đã đóng 10/03/2026"),
        (
            {"book_closed_on": DAY, "unprinted": 1},
            StateMark.TRIANGLE,
            "Đã đóng 10/03/2026 · 1 dòng chưa in",
        ),
    ],
)
def test_what_is_to_be_done_next_is_said(
    changes: dict[str, Any], mark: StateMark, words: str
) -> None:
    assert due_words(replace(PLAIN, **changes)) == (mark, words)


def test_a_closed_volume_waits_for_its_seal() -> None:
    events = dict(DONE)
    del events[VolumeEventKind.BOUND]
    row = replace(PLAIN, sheets={SheetState.SIGNED: 5}, is_last=False, events=events)
    assert due_words(row)[1] == "Đóng quyển, giáp lai"


def test_sheets_and_ordinals_are_told() -> None:
    assert ordinal_words(PLAIN) == "43-60"
    assert ordinal_words(replace(PLAIN, first_ordinal=None, last_ordinal=None)) == "chưa có"
    assert sheet_words(PLAIN) == "2 chờ ký · 3 đã ký"
    assert sheet_words(replace(PLAIN, sheets={})) == "chưa in"
    assert sheet_words(replace(PLAIN, hand_written=True)) == "sổ giấy viết tay"


def test_every_column_says_something_of_a_row() -> None:
    assert all(column.text(PLAIN) for column in shelf_columns())
