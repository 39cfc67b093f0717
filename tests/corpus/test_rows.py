from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.corpus.rows import FAILED, REFUSED, STAMPED, Row, totals, written

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ["file", "result", "reason", "pages", "worst_mm", "seconds", "mb"]


def row(file: str, result: str, pages: int | None = None, worst: float | None = None) -> Row:
    return Row(
        file=file,
        result=result,
        reason="Tệp bị hỏng, “không” đọc được.",
        pages=pages,
        worst_mm=worst,
        seconds=1.25,
        mb=80.0,
    )


def test_a_table_has_these_columns_and_a_line_a_file(tmp_path: Path) -> None:
    rows = [row("a, b.pdf", STAMPED, 3, 0.1004), row("c.pdf", REFUSED)]
    assert list(written(rows, tmp_path / "t.csv")) == rows
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == COLUMNS
    assert lines[1][:2] == ["a, b.pdf", "stamped"]
    assert lines[1][3:] == ["3", "0.100", "1.250", "80.000"]
    assert lines[2][3:5] == ["", ""]


def test_a_run_that_breaks_off_leaves_the_lines_so_far(tmp_path: Path) -> None:
    coming = written(iter([row("a.pdf", STAMPED), row("b.pdf", STAMPED)]), tmp_path / "t.csv")
    next(coming)
    assert len((tmp_path / "t.csv").read_text("utf-8").splitlines()) == 2


def test_totals_count_each_result_and_name_the_worst() -> None:
    rows = [row("a", STAMPED, 3, 0.2), row("b", STAMPED, 4, 0.1), row("c", FAILED, 9, 7.0)]
    first, second = totals([*rows, row("d", REFUSED)])
    assert first == "4 files: 2 stamped (7 pages), 1 refused, 1 failed"
    assert "worst 7.000 mm" in second
    assert "5.0 s of work" in second
