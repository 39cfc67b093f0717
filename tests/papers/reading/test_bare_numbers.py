from __future__ import annotations

import pytest

from tests.papers.reading.made_lines import block

Numbered = list[tuple[str, tuple[int, ...]]]


def numbered(*lines: str) -> Numbered:
    found = block(*lines)
    return [(one.name, one.numbers) for one in (*found.recipients, *found.archive)]


def test_bare_brackets_that_fill_the_gap_up_to_the_total_are_copy_numbers() -> None:
    assert numbered(
        "- Như trên (bản số 01);",
        "- Công an tỉnh (bản số 02);",
        "- Lưu: VT (03, 04).",
        "Tổng số: 04 bản.",
    ) == [("Như trên", (1,)), ("Công an tỉnh", (2,)), ("VT", (3, 4))]


def test_a_block_that_numbers_all_its_lines_so_is_read() -> None:
    lines = ("- Như trên (01);", "- Công an tỉnh (02);", "- Lưu: VT (03-04).", "Tổng số: 04 bản.")
    assert numbered(*lines) == [("Như trên", (1,)), ("Công an tỉnh", (2,)), ("VT", (3, 4))]


@pytest.mark.parametrize(
    "lines",
    [
        ("- Như trên (02);", "- Công an tỉnh (01);", "- Lưu: VT (01).", "Tổng số: 04 bản."),
        ("- Như trên (01);", "- Công an tỉnh (02);", "- Lưu: VT (03)."),
        ("- Như trên (01);", "- Công an tỉnh (02);", "- Lưu: VT (03).", "Tổng số: 05 bản."),
        ("- Như trên (bản số 01);", "- Đội (5);", "- Lưu: VT.", "Tổng số: 02 bản."),
    ],
)
def test_else_bare_brackets_stay_in_the_name(lines: tuple[str, ...]) -> None:
    kept = [line.rstrip(";.").removeprefix("- ").removeprefix("Lưu: ") for line in lines[:3]]
    assert [name for name, _ in numbered(*lines)] == [name.split(" (bản")[0] for name in kept]
