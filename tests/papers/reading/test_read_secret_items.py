from __future__ import annotations

import time
import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotAWorkbookError, WorkbookTooBigError
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.reading import read_secret_items as module
from bmnn_desk.papers.reading.read_secret_items import read_secret_items
from tests.papers.reading.workbooks import csv_text, workbook

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_sheet import SecretSheetRead

HEADINGS = ("Quyết định", "Điều", "Khoản", "Điểm", "Độ mật", "Nội dung")
ROW = ("440/QĐ-TTg", 2, 1, "a", "Mật", "Nội dung bịa thứ nhất")
COUNT = 2000


def read(*rows: object, headings: object = HEADINGS) -> SecretSheetRead:
    return read_secret_items(workbook({"Danh mục": [headings, *rows]}))


def faults(found: SecretSheetRead) -> list[tuple[int, int, CellFault]]:
    return [(fault.row, fault.column, fault.fault) for fault in found.faults]


def test_a_row_is_an_entry_with_its_place_level_and_words() -> None:
    found = read(ROW)
    (row,) = found.rows
    assert (row.sheet, row.row, row.decision) == ("Danh mục", 2, "440/QĐ-TTg")
    assert (row.article, row.clause, row.point) == ("2", "1", "a")
    assert (row.level, row.words) == (SecrecyLevel.MAT, "Nội dung bịa thứ nhất")
    assert found.faults == ()


def test_headings_stand_in_any_order_with_or_without_accents_under_a_title() -> None:
    found = read_secret_items(
        workbook(
            {
                "Tờ 1": [
                    ("DANH MỤC BỊA",),
                    ("NOI DUNG", "do mat", "Diem", "khoản", "ĐIỀU", "Số quyết định"),
                    ("Nội dung bịa", "B", None, "Khoản 3.", "Điều 1", "Quyết định số 440/QĐ-TTg"),
                ]
            }
        )
    )
    (row,) = found.rows
    assert (row.article, row.clause, row.point, row.level) == ("1", "3", "", SecrecyLevel.TOI_MAT)
    assert (row.row, row.decision) == (3, "Quyết định số 440/QĐ-TTg")
    assert found.faults == ()


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        (("Điều 2", "Khoản 1", "Điểm đ)"), ("2", "1", "đ")),
        (("dieu 2.", "k 1", ""), None),
        ((2.0, "1)", "a)"), ("2", "1", "a")),
        (("2a", "1", "b1"), ("2a", "1", "b1")),
        (("hai", "1", "a"), None),
    ],
)
def test_places_are_read_with_their_words_or_bare(
    cells: tuple[object, ...], place: tuple[str, ...] | None
) -> None:
    found = read(("440/QĐ-TTg", *cells, "Mật", "Nội dung bịa"))
    places = [(row.article, row.clause, row.point) for row in found.rows]
    assert places == ([] if place is None else [place])
    assert bool(found.faults) is (place is None)


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    rows = [
        tuple(unicodedata.normalize("NFD", str(cell)) for cell in row) for row in (HEADINGS, ROW)
    ]
    found = read_secret_items(csv_text(rows).encode(), "danh-muc.csv")
    (row,) = found.rows
    assert (row.words, row.level) == ("Nội dung bịa thứ nhất", SecrecyLevel.MAT)


def test_a_blank_decision_means_the_one_above_and_merged_cells_count_for_all() -> None:
    rows = [HEADINGS, ROW, (None, None, 2, None, None, "Nội dung thứ hai"), ROW]
    data = workbook({"D": rows}, {"D": ["B2:B3", "E2:E3"]})
    found = read_secret_items(data)
    second = found.rows[1]
    assert (second.decision, second.article, second.clause) == ("440/QĐ-TTg", "2", "2")
    assert second.level is SecrecyLevel.MAT


def test_each_fault_is_named_by_row_and_column_and_its_row_left_out() -> None:
    found = read(
        (None, *ROW[1:]),
        ROW,
        (*ROW[:4], "Thường", "Nội dung bịa"),
        (*ROW[:2], None, "a", "Mật", None),
        ("440/QĐ-TTg", "Điều khoản", 1, "a", "Mật", "Nội dung"),
        ("440/QĐ-TTg", 2, 1, "a", "#REF!", "Nội dung"),
    )
    assert [row.row for row in found.rows] == [3]
    assert faults(found) == [
        (2, 1, CellFault.MISSING),
        (4, 5, CellFault.NO_LEVEL),
        (5, 3, CellFault.MISSING),
        (5, 6, CellFault.MISSING),
        (6, 2, CellFault.NO_NUMBER),
        (7, 5, CellFault.CELL_ERROR),
    ]
    assert found.faults[1].seen == "Thường"


def test_a_heading_that_is_not_there_twice_or_unknown_is_told() -> None:
    found = read(
        ("1/QĐ", 2, 1, "Mật", "x", "y"),
        headings=("Quyết định", "Điều", "Khoản", "Độ mật", "Độ mật", "STT"),
    )
    assert found.rows == ()
    assert faults(found) == [
        (1, 5, CellFault.HEADING_TWICE),
        (1, 6, CellFault.UNKNOWN_HEADING),
        (1, 0, CellFault.HEADING_MISSING),
    ]
    assert found.faults[2].heading == "noi dung"


def test_without_a_column_of_points_no_entry_has_one() -> None:
    found = read(
        ("440/QĐ-TTg", 2, 1, "Mật", "Nội dung"),
        headings=("Quyết định", "Điều", "Khoản", "Độ mật", "Nội dung"),
    )
    assert [row.point for row in found.rows] == [""]
    assert found.faults == ()


def test_a_sheet_without_such_headings_is_left_out_and_told() -> None:
    data = workbook({"Ghi chú": [("gì đó",)], "Danh mục": [HEADINGS, ROW]})
    found = read_secret_items(data)
    assert len(found.rows) == 1
    assert [(fault.sheet, fault.fault) for fault in found.faults] == [
        ("Ghi chú", CellFault.UNKNOWN_SHEET)
    ]
    assert found.faults[0].is_notice


def test_2000_entries_are_read_in_the_worker_at_once() -> None:
    rows = [("440/QĐ-TTg", 2, n // 20 + 1, f"a{n % 20}", "Mật", f"Mục {n}") for n in range(COUNT)]
    data = workbook({"Danh mục": [HEADINGS, *rows]})
    with Worker((jobs.READ_SECRET_ITEMS,), Limits(memory_bytes=400 * 1024 * 1024)) as worker:
        began = time.monotonic()
        found = worker.do(jobs.READ_SECRET_ITEMS, data, "danh-muc.xlsx")
    assert time.monotonic() - began < 30
    assert [row.row for row in found.rows] == list(range(2, COUNT + 2))
    assert found.faults == ()


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    with pytest.raises(WorkbookTooBigError):
        read(ROW, ROW, ROW)


def test_another_file_is_refused() -> None:
    with pytest.raises(NotAWorkbookError):
        read_secret_items(b"%PDF-1.7\n")
