"""A table of a paper whose headings stand among the words of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office_paper import PaperTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def worded_table(
    words: Mapping[str, str],
    columns: Mapping[str, float],
    rows: Iterable[tuple[str, ...]],
    centred: tuple[int, ...] = (),
) -> PaperTable:
    """The columns with their widths in mm, each under the word `column_…`; see `PaperTable`.

    Raises:
        KeyError: the form has no word for a column; that is a bug.
        ValueError: a row has other than one cell a column.
    """
    return PaperTable(
        headings=tuple(words[f"column_{column}"] for column in columns),
        widths_mm=tuple(columns.values()),
        rows=tuple(rows),
        centred=centred,
    )
