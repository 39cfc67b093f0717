from __future__ import annotations

from bmnn_desk.ui.proposal.html_tables import table_rows


def test_cells_come_row_by_row_without_their_markup() -> None:
    html = (
        "<table><tr><th>Nơi <b>nhận</b></th><th>Số</th></tr>"
        "<tr><td>A&amp;B<br>C</td><td>2</td></tr></table>"
    )

    assert table_rows(html) == (("Nơi nhận", "Số"), ("A&B C", "2"))


def test_text_outside_a_table_gives_no_row() -> None:
    assert table_rows("<p>Sở Thử</p>") == ()


def test_a_table_in_a_cell_gives_rows_of_its_own() -> None:
    html = "<table><tr><td>ngoài<table><tr><td>trong</td></tr></table></td></tr></table>"

    assert ("trong",) in table_rows(html)


def test_rows_of_blanks_are_passed_over() -> None:
    assert table_rows("<table><tr><td> </td></tr><tr><td>Sở Thử</td></tr></table>") == (
        ("Sở Thử",),
    )
