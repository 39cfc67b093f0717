from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

import pytest

from bmnn_desk.domain.register_parts import Continuation, GroupHead, RegisterPart
from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.register_grid import Grid
from bmnn_desk.papers.register_layout import GROUP
from bmnn_desk.papers.register_plan import SheetPlan, plan_sheets
from tests.papers.book_parts import HEADING, lines_only, whole_book
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.law.form import SignatureCell

KIND = "outgoing_register"


def planned(pack: str = PACKS[0], count: int = 30, **changes: object) -> list[SheetPlan]:
    book = replace(whole_book(pack, KIND, count), **changes)  # type: ignore[arg-type]
    return plan_sheets(book, Grid(book.form))


@pytest.mark.parametrize("pack", PACKS)
def test_a_whole_book_says_the_number_of_its_sheets_on_each(pack: str) -> None:
    sheets = planned(pack)
    assert [sheet.label for sheet in sheets] == [
        f"trang {number}/{len(sheets)}" for number in range(1, len(sheets) + 1)
    ]


def test_sheets_of_a_book_that_goes_on_say_no_number_of_all() -> None:
    sheets = planned(parts=(RegisterPart.LINES,))
    assert [sheet.label for sheet in sheets] == [f"trang {at + 1}" for at in range(len(sheets))]


def test_new_sheets_are_numbered_on_and_may_say_how_many_the_volume_has() -> None:
    sheets = planned(parts=(RegisterPart.LINES,), first_sheet=7, sheets=60)
    assert [sheet.number for sheet in sheets] == list(range(7, 7 + len(sheets)))
    assert sheets[0].label == "trang 7/60"


def test_a_sheet_beyond_the_number_of_all_does_not_say_it() -> None:
    sheets = planned(parts=(RegisterPart.LINES,), first_sheet=60, sheets=60)
    assert [sheet.label for sheet in sheets[:2]] == ["trang 60/60", "trang 61"]


def test_a_sheet_that_is_gone_on_gets_neither_number_nor_table_head() -> None:
    goes_on = Continuation(sheet=3, bottom_mm=90.0)
    first, *rest = planned(parts=(RegisterPart.LINES,), continue_from=goes_on)
    assert (first.number, first.continued, first.label, first.marks) == (3, True, "", [])
    assert first.rows[0].top == pytest.approx(90.0 / 25.4 * 72)
    assert [sheet.number for sheet in rest] == list(range(4, 4 + len(rest)))
    assert not any(sheet.continued for sheet in rest)


def test_a_full_sheet_is_left_alone() -> None:
    goes_on = Continuation(sheet=3, bottom_mm=194.0)
    sheets = planned(parts=(RegisterPart.LINES,), continue_from=goes_on)
    assert sheets[0].number == 4
    assert not sheets[0].continued


def test_a_heading_lowers_the_table_of_the_first_sheet_only() -> None:
    sheets = planned(heading=HEADING, parts=(RegisterPart.LINES, RegisterPart.SIGNATURES))
    assert (sheets[0].table or 0.0) > 50.0
    assert {sheet.table for sheet in sheets[1:]} <= {0.0, None}
    assert sheets[0].rows[0].top > sheets[1].rows[0].top + 50.0


@pytest.mark.parametrize("lines", [3, 24, 27, 30, 200])
def test_a_heading_of_any_length_is_whole_and_the_table_begins_below_it(lines: int) -> None:
    heading = replace(HEADING, lines=tuple(f"Dòng {number:03d}" for number in range(lines)))
    sheets = planned(heading=heading, parts=(RegisterPart.LINES, RegisterPart.SIGNATURES))
    said = [mark.text for sheet in sheets for mark in sheet.marks if isinstance(mark, Words)]
    assert [text for text in said if text.startswith("Dòng")] == list(heading.lines)
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))
    assert [row.ordinal for sheet in sheets for row in sheet.rows] == list(range(1, 31))
    bottom = 195.0 / 25.4 * 72
    for sheet in sheets:
        assert not sheet.rows or sheet.table is not None
        assert all(row.top + row.height < bottom + 0.01 for row in sheet.rows)
        assert all(mark.y_mm < 195.1 for mark in sheet.marks if isinstance(mark, Words))
    first = next(sheet for sheet in sheets if sheet.rows)
    above = [mark for mark in first.marks if isinstance(mark, Words) and "Dòng" in mark.text]
    assert first.rows[0].top / 72 * 25.4 > max((mark.y_mm for mark in above), default=0.0)


def test_groups_may_be_named_in_any_order() -> None:
    groups = tuple(GroupHead(index=index, text=str(index)) for index in (3, 0, 3))
    (sheet,) = planned(count=4, groups=groups, parts=(RegisterPart.LINES,))
    assert [row.ordinal for row in sheet.rows] == [GROUP, 1, 2, 3, GROUP, GROUP, 4]


def test_a_name_of_a_group_never_stands_last_on_a_sheet() -> None:
    for index in range(1, 30):
        groups = (GroupHead(index=0, text="Độ Tuyệt mật"), GroupHead(index=index, text="Độ Mật"))
        sheets = planned(groups=groups)
        names = [row for sheet in sheets for row in sheet.rows if row.ordinal == GROUP]
        assert len(names) == 2
        assert all(sheet.rows[-1].ordinal != GROUP for sheet in sheets if sheet.rows)


def test_groups_without_a_line_keep_their_names_at_the_end() -> None:
    groups = tuple(GroupHead(index=3, text=text) for text in ("Độ Tối mật", "Độ Mật"))
    (sheet,) = planned(count=3, groups=groups, parts=(RegisterPart.LINES,))
    assert [row.ordinal for row in sheet.rows] == [1, 2, 3, GROUP, GROUP]


def test_the_words_of_the_pages_are_asked_for_where_they_are_needed() -> None:
    book = lines_only(replace(whole_book(PACKS[0]), words=None))
    with pytest.raises(ValueError, match="book_pages"):
        plan_sheets(book, Grid(book.form))


@pytest.mark.parametrize("kind", ["statistics", KIND])
@pytest.mark.parametrize("note", ["", "Đính chính ngày 22/11/2026; lý do: Ghi sót ký hiệu" * 3])
def test_signatures_never_stand_on_a_sheet_without_a_row(kind: str, note: str) -> None:
    parts = (RegisterPart.LINES, RegisterPart.SIGNATURES)
    alone = 0
    for count in range(2, 26):
        whole = whole_book(PACKS[1], kind, count)
        lines = (*whole.entries[:-1], replace(whole.entries[-1], note=note))
        groups = (GroupHead(index=count - 1, text="Độ Mật"),)
        for named in ((), groups):
            book = replace(whole, entries=lines, heading=HEADING, parts=parts, groups=named)
            sheets = plan_sheets(book, Grid(book.form))
            assert all(sheet.rows for sheet in sheets)
            placed = [row for sheet in sheets for row in sheet.rows]
            ordinals = [row.ordinal for row in placed if row.ordinal != GROUP and not row.note]
            assert ordinals == list(range(1, count + 1))
            last = sheets[-1]
            head = next(mark for mark in last.marks if is_signing(mark, book.form.signatures))
            assert head.y_mm > (last.rows[-1].top + last.rows[-1].height) / 72 * 25.4
            alone += len(last.rows) < 3 < count
    assert alone


def is_signing(mark: object, cells: tuple[SignatureCell, ...]) -> TypeGuard[Words]:
    return isinstance(mark, Words) and mark.text == cells[0].heading
