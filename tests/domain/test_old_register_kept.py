from __future__ import annotations

from datetime import date

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.old_register_kept import OldBookKept, OldLineKept, OldRegisterKept
from tests.domain import old_lines


def test_the_rows_of_an_import_are_those_of_its_books() -> None:
    kept = OldRegisterKept(
        old_register=1,
        file_name="so cu.xlsx",
        sha256="0" * 64,
        day=date(2025, 3, 10),
        entered_by="Lê Thị Văn Thư",
        books=(
            OldBookKept(book=OldBook.OUTGOING, rows=7),
            OldBookKept(book=OldBook.SLIPS, rows=0),
        ),
        names=(),
    )
    assert kept.rows == 7
    assert "so cu" not in repr(kept)


def test_nothing_of_a_line_gets_into_a_message() -> None:
    kept = OldLineKept(old_register=1, book=OldBook.OUTGOING, line=old_lines.outgoing())
    assert "STC" not in repr(kept)
