from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.ui.machine.held_rows import HeldRows


@dataclass(frozen=True)
class Thing:
    id: int
    words: str


THINGS = [Thing(1, "Máy văn thư"), Thing(2, "Máy phòng họp"), Thing(3, "Máy in")]


def source(things: list[Thing]) -> HeldRows[Thing]:
    return HeldRows(
        lambda: things, lambda row: row.words, lambda row, choice: not choice or row.id > 1
    )


def test_rows_come_newest_first_and_narrowed_by_words_and_choice() -> None:
    rows = source(THINGS)
    assert list(rows.ids()) == [3, 2, 1]
    rows.narrow("may v", "")
    assert list(rows.ids()) == [1]
    rows.narrow("", "later")
    assert list(rows.ids()) == [3, 2]


def test_a_row_that_is_gone_is_none() -> None:
    things = list(THINGS)
    rows = source(things)
    assert list(rows.ids()) == [3, 2, 1]
    del things[0]
    rows.ids()
    assert rows.rows((1, 2)) == (None, THINGS[1])
