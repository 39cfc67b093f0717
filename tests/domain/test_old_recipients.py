from __future__ import annotations

import pytest

from bmnn_desk.domain.old_recipients import (
    OldRecipients,
    RecipientsReader,
    told_copies,
    told_numbers,
)


def read(*lines: str) -> OldRecipients:
    return RecipientsReader().read(lines)


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("- Như trên (bản số 01);", (1,)),
        ("Sở Nội vụ (Bản số: 02, 03)", (2, 3)),
        ("Các sở (bản số 04-06)", (4, 5, 6)),
        ("Các sở (bản số 04 đến 06)", (4, 5, 6)),
        ("Bản số 07: Công an tỉnh", (7,)),
        ("Các sở (bản số 01\u00f705)", (1, 2, 3, 4, 5)),
        ("Công an tỉnh (bản số 02/05)", (2,)),
        ("Bộ Công an (để b/c); Bản 01", (1,)),
        ("Công an tỉnh (BS 08)", (8,)),
        ("Lưu: VT (bản gốc, bản số 03), VP (bản số 04).", (3, 4)),
        ("Phòng PA03 (02 bản)", ()),
        ("Ban Tổ chức", ()),
    ],
)
def test_copy_numbers_are_read_as_they_are_written(line: str, numbers: tuple[int, ...]) -> None:
    assert read(line).numbers == numbers


def test_one_cell_may_hold_all_lines_with_semicolons() -> None:
    block = read("Công an tỉnh (bản số 01; 02); Sở Y tế (bản số 03); Lưu: VT (bản số 04)")
    assert len(block.lines) == 3
    assert block.numbers == (1, 2, 3, 4)
    assert len(block.archives) == 1


def test_a_count_is_no_number_and_counts_for_its_line() -> None:
    (line,) = read("Phòng PA03 (02 bản)").lines
    assert (line.counted, line.numbers, line.is_silent) == (2, (), False)


def test_total_drafter_and_sentence_are_no_recipients() -> None:
    block = read(
        "Nơi nhận:",
        "- Như trên (bản số 01);",
        "- Lưu: VT (bản số 02).",
        "Tổng số: 02 bản. Người soạn thảo: Nguyễn Văn A, Văn phòng.",
        "Tài liệu không được phép sao, chụp.",
    )
    assert len(block.lines) == 2
    assert block.total == 2
    assert block.drafter
    assert block.may_copy == {False}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("* Tài liệu được phép sao, chụp theo quy định.", {True}),
        ("Tài liệu không được phép sao chụp", {False}),
        ("Được phép hoặc không được phép sao, chụp", {True, False}),
        ("Sở Nội vụ", set()),
    ],
)
def test_what_is_said_of_copying(sentence: str, said: set[bool]) -> None:
    assert read(sentence).may_copy == said


@pytest.mark.parametrize("line", ["- (bản số 01)", "…", "_____ (bản số 02)", "xxx"])
def test_a_line_without_a_name_is_told(line: str) -> None:
    assert not any(each.named for each in read(line).lines)


def test_marks_written_apart_are_read_alike() -> None:
    assert read("Nh\u01b0 tre\u0302n (ba\u0309n so\u0302\u0301 01)").numbers == (1,)


def test_a_group_without_a_count_is_told() -> None:
    (line,) = read("- Các sở, ban, ngành;").lines
    assert line.group
    assert line.is_silent


def test_numbered_lines_lose_their_ordinals() -> None:
    first, last = read("1. Công an tỉnh (bản số 01)", "2. Lưu: VT (bản số 02)").lines
    assert first.named
    assert (first.archive, last.archive) == (False, True)


def test_a_number_that_stands_alone_is_that_of_the_line_before_it() -> None:
    block = read("Bộ Công an (để b/c)", "Bản số 01", "Lưu VT", "Bản số 02")
    assert [line.numbers for line in block.lines] == [(1,), (2,)]
    *_, nameless = read("Như trên (bản số 01)", "Bản số 02").lines
    assert not nameless.named


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("02", (2,)),
        ("Bản số 01-03", (1, 2, 3)),
        ("BS: 01, 02", (1, 2)),
        ("Từ bản số 01 đến 03", (1, 2, 3)),
        ("02 bản", ()),
        ("Bản sao số 05", ()),
        ("", ()),
    ],
)
def test_a_cell_of_copy_numbers_alone_is_read(cell: str, numbers: tuple[int, ...]) -> None:
    assert told_numbers(cell) == numbers


@pytest.mark.parametrize(
    ("cell", "copies", "adds_up"),
    [
        ("UBND tỉnh (bản sao số 01), Tỉnh ủy (bản sao số 02)", 2, True),
        ("UBND tỉnh (bản sao số 01), Tỉnh ủy (bản sao số 02)", 9, False),
        ("UBND tỉnh (bản sao số 03, 04); Lưu VT", 3, True),
        ("Phòng Một (02 bản); Phòng Hai (02 bản)", 3, False),
        ("Phòng Một, Phòng Hai", 5, True),
        ("Phòng Một (02 bản)", None, True),
    ],
)
def test_copies_given_are_as_many_as_were_made(
    cell: str, copies: int | None, adds_up: bool
) -> None:
    assert told_copies(cell, copies) == adds_up


def test_a_number_in_brackets_behind_a_semicolon_is_of_that_line() -> None:
    found = read("- Bộ Một (b/c);   (bản số 01)", "- Tỉnh ủy; (bản số 02)", "- Lưu: VT (bản số 03)")
    assert [line.numbers for line in found.lines] == [(1,), (2,), (3,)]
    assert all(line.named for line in found.lines)
