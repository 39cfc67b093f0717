"""Recipients as people copy them out of Word and Excel; all names are invented."""

from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.recipients_paste import (
    PasteWords,
    is_heading_row,
    recipient_from,
    recipients_from,
)

WORDS = PasteWords(groups=("Các sở", "UBND các"), as_above=("Như trên", "Như kính gửi"))


def pasted(text: str, html: str = "") -> list[tuple[str, int, str]]:
    read = recipients_from(text, html, WORDS)
    return [(line.name, line.copies, line.delivery) for line in read.recipients]


@pytest.mark.parametrize(
    ("typed", "name", "copies"),
    [
        ("Sở A", "Sở A", 1),
        ("Sở A: 02 bản", "Sở A", 2),
        ("Sở A (03 bản);", "Sở A", 3),
        ("- Sở A, 2 bản.", "Sở A", 2),
        ("+ Sở A x 4", "Sở A", 4),
        ("1. Sở A - 05 bản", "Sở A", 5),
        ("• Sở A (bản số 02, 03)", "Sở A", 2),
        ("Sở A (bản số 04 đến 08);", "Sở A", 5),
        ("Sở A 02 bản", "Sở A", 2),
        ("Trung đoàn 12", "Trung đoàn 12", 1),
        ("Ban Quản lý dự án 3", "Ban Quản lý dự án 3", 1),
        ("Sở A: 0 bản", "Sở A", 0),
        ("So Xay dung: 02 ban", "So Xay dung", 2),
        ("So Xay dung (3 BAN)", "So Xay dung", 3),
        ("So Xay dung 2 ban", "So Xay dung", 2),
        ("Sở A 02b", "Sở A", 2),
        ("So Xay dung (ban so 02 den 04)", "So Xay dung", 3),
        ("Ban Dan van", "Ban Dan van", 1),
        ("Thôn bản 2", "Thôn bản 2", 1),
    ],
)
def test_a_line_gives_its_name_and_its_copies(typed: str, name: str, copies: int) -> None:
    read = recipient_from(typed, WORDS)

    assert read == Recipient(name=name, copies=copies)


def test_a_block_out_of_word_leaves_the_archive_and_the_unnamed_line_out() -> None:
    text = "Nơi nhận:\r\n- Như trên;\r\n- Sở Thử;\r\n- Công an tỉnh Mẫu (02 bản);\r\n- Lưu: VT, NS."

    read = recipients_from(text, "", WORDS)

    assert [(line.name, line.copies) for line in read.recipients] == [
        ("Sở Thử", 1),
        ("Công an tỉnh Mẫu", 2),
    ]
    assert read.archive == ("Lưu: VT, NS",)
    assert read.unnamed == ("Như trên",)


def test_a_block_in_one_paragraph_is_split_at_its_semicolons() -> None:
    assert pasted("- Sở Thử; - Ban Mẫu: 2 bản; - Lưu: VT.") == [
        ("Sở Thử", 1, ""),
        ("Ban Mẫu", 2, ""),
    ]


def test_rows_of_a_sheet_come_by_their_tabs() -> None:
    text = "1\tSở Thử\t2\tGiao liên\n2\tBan Mẫu\t01 bản\n\n3\tPhòng Giả\n"

    assert pasted(text) == [("Sở Thử", 2, "Giao liên"), ("Ban Mẫu", 1, ""), ("Phòng Giả", 1, "")]


def test_a_heading_says_which_column_is_which() -> None:
    text = "TT\tCách giao\tSố bản\tNơi nhận\n1\tTrực tiếp\t3\tSở Thử\n"

    assert pasted(text) == [("Sở Thử", 3, "Trực tiếp")]


def test_a_table_in_the_html_goes_before_the_plain_text() -> None:
    html = (
        "<html><body><table><tr><td><p>Nơi<br>nhận</p></td><td>Số bản</td></tr>"
        "<tr><td><p>Sở <b>Thử</b>\n Nghiệm</p></td><td><p>02</p></td></tr>"
        "<tr><td>Ban Mẫu &amp; Giả</td><td>1</td></tr></table></body></html>"
    )

    assert pasted("đừng đọc dòng này", html) == [("Sở Thử Nghiệm", 2, ""), ("Ban Mẫu & Giả", 1, "")]


def test_html_without_a_table_is_read_as_text() -> None:
    assert pasted("Sở Thử\nBan Mẫu", "<p>Sở Thử</p><p>Ban Mẫu</p>") == [
        ("Sở Thử", 1, ""),
        ("Ban Mẫu", 1, ""),
    ]


def test_a_group_that_lists_its_members_counts_a_copy_for_each() -> None:
    read = recipient_from("- Các sở: Sở Thử, Sở Mẫu, Sở Giả;", WORDS)

    assert read == Recipient(
        name="Các sở", copies=3, members=("Sở Thử", "Sở Mẫu", "Sở Giả"), is_group=True
    )


def test_a_group_without_members_is_still_a_group() -> None:
    read = recipient_from("UBND các huyện: 05 bản", WORDS)

    assert read == Recipient(name="UBND các huyện", copies=5, is_group=True)


def test_decomposed_letters_become_composed() -> None:
    read = recipient_from(unicodedata.normalize("NFD", "Sở Thử Nghiệm"), WORDS)

    assert read is not None
    assert read.name == unicodedata.normalize("NFC", "Sở Thử Nghiệm")


@pytest.mark.parametrize("nothing", ["", "  ", "-", "Nơi nhận:", "Lưu: VT", "- Như trên;"])
def test_what_names_nobody_gives_nobody(nothing: str) -> None:
    assert recipient_from(nothing, WORDS) is None


def test_half_a_table_does_no_harm() -> None:
    assert pasted("Sở Thử", "<table><tr><td>Sở Thử<td>2<tr></table></table><td>x") == [
        ("Sở Thử", 1, "")
    ]


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("STT\tNơi nhận:\tĐịa chỉ", True),
        (unicodedata.normalize("NFD", "Cách giao\tNơi nhận"), True),
        ("Nơi nhận:", False),
        ("1\tSở Thử\tTrực tiếp", False),
        ("", False),
    ],
)
def test_a_heading_row_names_the_recipient_and_a_column_more(line: str, *, heads: bool) -> None:
    assert is_heading_row(line) is heads
