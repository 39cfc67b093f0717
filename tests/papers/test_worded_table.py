from __future__ import annotations

import pytest

from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.papers.worded_table import worded_table

WORDS = {"column_number": "Số TT", "column_place": "Nơi lưu giữ", "place": "Nơi nhận"}


def test_each_column_has_its_own_heading_and_width() -> None:
    rows = ((str(number), "Tủ A") for number in (1, 2))
    assert worded_table(WORDS, {"number": 10, "place": 62.5}, rows, (0,)) == PaperTable(
        headings=("Số TT", "Nơi lưu giữ"),
        widths_mm=(10, 62.5),
        rows=(("1", "Tủ A"), ("2", "Tủ A")),
        centred=(0,),
    )


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="a cell for each heading"):
        worded_table(WORDS, {"number": 10, "place": 62.5}, [("1",)])
