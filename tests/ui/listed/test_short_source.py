from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.ui.listed.short_source import ShortSource


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
