# ruff: noqa: RUF001 - dashes of every kind are what is read
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.reading.main_document import main_rows
from bmnn_desk.papers.reading.recipients_block_lines import recipients_block_lines
from bmnn_desk.papers.reading.rows import rows_of
from tests.papers.reading.made_lines import (
    BODY,
    FOOT_LEFT,
    FOOT_RIGHT,
    column,
    docx,
    facts,
    line,
    pdf,
    placed,
    words,
)

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import TextLine

LIST = ("- Như trên;", "- Lưu: VT.")
SIGNED = column(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Văn Bình"), FOOT_RIGHT)


def items(*lines: TextLine) -> list[str] | None:
    found = recipients_block_lines(main_rows(rows_of(docx(lines))))
    return None if found is None else [item.text for item in (*found.items, *found.below)]


HEADINGS = (
    "Nơi nhận:",
    "Nơi nhận :",
    "NƠI NHẬN:",
    "Nơi nhận",
    "*Nơi nhận:*",
    "- Nơi nhận:",
    "Nơi  nhận:",
    "nơi nhận:",
    "Nơi nhận：",
    "“Nơi nhận:",
    "Nơi nhận văn bản:",
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_heading_is_found_however_written(heading: str) -> None:
    assert items(*column((heading, *LIST), FOOT_LEFT)) == ["Như trên;", "Lưu: VT."]


@pytest.mark.parametrize(
    "text",
    [
        "Nơi gửi:",
        "Nơi nhận bản số 01 là văn thư.",
        "Ghi đầy đủ nơi nhận: tên, đơn vị",
        "5. Nơi nhận:",
        "Người nhận:",
    ],
)
def test_other_lines_are_no_heading(text: str) -> None:
    assert items(line(text), *column(LIST, BODY)) is None


@pytest.mark.parametrize("first", ["Nơi nhận: - Như trên;", "Nơi nhận: Như trên;"])
def test_the_first_recipient_may_stand_beside_the_heading(first: str) -> None:
    assert items(*column((first, LIST[1]), FOOT_LEFT)) == ["Như trên;", "Lưu: VT."]


def test_a_list_set_in_two_columns_is_read_whole() -> None:
    columns = (
        placed(line("Nơi nhận:", FOOT_LEFT), 30, 200),
        placed(line("- Như trên;", 8), 32, 205),
        placed(line("- Công an tỉnh;", 8), 32, 210),
        placed(line("- Sở Tư pháp;", 9), 75, 205),
        placed(line("- Lưu: VT.", 9), 75, 210),
        placed(line("Tổng số: 04 bản.", FOOT_LEFT), 30, 215),
        placed(line("GIÁM ĐỐC", FOOT_RIGHT), 140, 200),
        placed(line("Trần Văn Bình", FOOT_RIGHT), 140, 225),
    )
    for text in (pdf(columns), docx(replace(one, page=None) for one in columns)):
        found = facts(text)
        assert found.recipients is not None
        names = [one.name for one in found.recipients.recipients]
        assert names == ["Như trên", "Công an tỉnh", "Sở Tư pháp"]
        assert words(found.recipients.archive_line) == "Lưu: VT"
        assert [number for number, _ in found.recipients.totals] == [4]
        assert found.signer is not None
        assert found.signer.name == "Trần Văn Bình"


def test_the_last_heading_wins() -> None:
    lines = column(("Nơi nhận:", "- Sở A;", "- Lưu: HS."), 9)
    assert items(*lines, *column(("Nơi nhận:", *LIST), FOOT_LEFT)) == ["Như trên;", "Lưu: VT."]


def test_a_bare_heading_of_a_table_does_not_beat_one_with_a_colon() -> None:
    lines = column(("Nơi nhận:", *LIST), FOOT_LEFT)
    assert items(*lines, line("Nơi nhận", 9)) == ["Như trên;", "Lưu: VT."]


def test_the_signature_beside_or_below_the_block_is_none_of_it() -> None:
    below = [replace(one, flow=FOOT_LEFT) for one in SIGNED]
    for signed in (SIGNED, below):
        lines = (*column(("Nơi nhận:", *LIST), FOOT_LEFT), *signed)
        assert items(*lines) == ["Như trên;", "Lưu: VT."]


def test_total_drafter_and_sentence_may_stand_below_in_another_column() -> None:
    lines = (
        *column(("Nơi nhận:", *LIST), FOOT_LEFT),
        *SIGNED,
        line("Tổng số: 02 bản. Người soạn thảo: Nguyễn Văn A, Văn phòng."),
        line("Tài liệu không được phép sao, chụp."),
    )
    found = facts(docx(lines))
    assert found.recipients is not None
    assert [number for number, _ in found.recipients.totals] == [2]
    assert words(found.recipients.drafter) == "Nguyễn Văn A"
    assert found.recipients.sentence.value == "may_not"
    assert len(found.recipients.recipients) == 1
    assert found.signer is not None
    assert found.signer.name == "Trần Văn Bình"


def test_what_the_text_says_of_copying_before_the_block_is_none_of_it() -> None:
    lines = (line("Tài liệu được phép sao, chụp."), *column(("Nơi nhận:", *LIST), FOOT_LEFT))
    assert items(*lines) == ["Như trên;", "Lưu: VT."]


@pytest.mark.parametrize("noise", ["________", "-----", "MẬT", "BẢN SỐ: 01", "* * *"])
def test_rules_and_marks_amid_the_block_are_none_of_it(noise: str) -> None:
    lines = column(("Nơi nhận:", "- Như trên;", noise, "- Lưu: VT."), FOOT_LEFT)
    assert items(*lines) == ["Như trên;", "Lưu: VT."]


def test_the_list_goes_on_over_a_page_break_in_the_same_column_or_a_new_one() -> None:
    for flow in (FOOT_LEFT, 9):
        lines = (
            placed(line("Nơi nhận:", FOOT_LEFT), 30, 270),
            placed(line("- Công an tỉnh,", FOOT_LEFT), 30, 275),
            placed(line("KT. GIÁM ĐỐC", FOOT_RIGHT), 130, 270),
            placed(line("2", 8), 104, 12, page=2),
            placed(line("- Sở Nội vụ;", flow), 30, 20, page=2),
            placed(line("- Lưu: VT.", flow), 30, 25, page=2),
            placed(line("Trần Văn Bình", FOOT_RIGHT), 130, 30, page=2),
        )
        found = facts(pdf(lines, pages=2)).recipients
        assert found is not None
        assert [one.name for one in found.recipients] == ["Công an tỉnh", "Sở Nội vụ"]
        assert words(found.archive_line) == "Lưu: VT"


def test_the_block_knows_its_rows() -> None:
    rows = main_rows(rows_of(docx((line("Nội dung"), *column(("Nơi nhận:", *LIST), 4), *SIGNED))))
    found = recipients_block_lines(rows)
    assert found is not None
    assert found.places == {1, 2, 3}
    assert found.heading.text == "Nơi nhận:"


def test_a_thousand_headings_give_the_last() -> None:
    lines = column([f"Nơi nhận: - Sở {at};" for at in range(1000)], FOOT_LEFT)
    assert items(*lines) == ["Sở 999;"]


def test_no_rows_have_no_block() -> None:
    assert items() is None
