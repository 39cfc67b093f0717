from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.widgets.row_order import RowOrder
from bmnn_desk.ui.widgets.usual_columns import ColumnName, text_column

if TYPE_CHECKING:
    from bmnn_desk.ui.widgets.column import Column


@dataclass(frozen=True)
class Row:
    id: int
    words: str


ROWS = (Row(-3, "Dấu Mật"), Row(7, "Dấu Tối mật"), Row(5, "Sổ đi"))


def source(rows: list[Row]) -> ShortSource[Row]:
    return ShortSource(
        lambda choice: [row for row in rows if choice != "own" or row.id > 0],
        lambda row: row.words,
    )


def test_rows_are_found_without_accents_by_every_word_in_their_order() -> None:
    rows = source(list(ROWS))
    assert list(rows.ids()) == [-3, 7, 5]
    rows.narrow("mat da", "")
    assert list(rows.ids()) == [-3, 7]
    rows.narrow("mat", "own")
    assert list(rows.ids()) == [7]


def test_a_row_that_is_gone_is_none() -> None:
    things = list(ROWS)
    rows = source(things)
    rows.ids()
    assert rows.rows((5, 99, -3)) == (ROWS[2], None, ROWS[0])
    del things[0]
    rows.ids()
    assert rows.rows((-3, 7)) == (None, ROWS[1])


def test_rows_stand_by_any_column_and_again_in_their_own_order() -> None:
    rows = source(list(ROWS))
    words: Column[Row] = text_column(
        ColumnName(key="words", heading="Tên"), lambda row: row.words, 9, 1
    )
    assert rows.sorts(words)
    rows.put_order(RowOrder(column=words, descending=True))
    assert list(rows.ids()) == [5, 7, -3]
    rows.put_order(RowOrder(column=words))
    assert list(rows.ids()) == [-3, 7, 5]
    rows.put_order(RowOrder(column=words, descending=True))
    rows.put_order(None)
    assert list(rows.ids()) == [-3, 7, 5]


def test_another_order_reads_nothing_and_the_next_reading_reads_all() -> None:
    things = list(ROWS)
    rows = source(things)
    rows.ids()
    words: Column[Row] = text_column(ColumnName(key="words", heading="Tên"), _words, 9, 1)
    order = RowOrder(column=words, descending=True)
    del things[0]
    rows.put_order(order)
    assert list(rows.ids()) == [5, 7, -3]
    rows.put_order(order)
    assert list(rows.ids()) == [5, 7]


def _words(row: Row) -> str:
    return row.words
