"""Every kind and state has its words, and every kind says what is to be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bmnn_desk.domain.backups import BackupDue
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.due import DueKind, DueRow, DueState
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.today.due_words import (
    KIND_WORDS,
    STATE_MARKS,
    STATE_WORDS,
    days_words,
    label_words,
    to_do_words,
)

DAY = date(2025, 3, 10)


def row(kind: DueKind, due: date | None = None, label: str = "01/BC") -> DueRow:
    return DueRow(kind=kind, ref=RecordRef(kind=RecordKind.COPY, number=1), label=label, due=due)


def test_every_kind_and_state_has_words() -> None:
    assert set(KIND_WORDS) == set(DueKind)
    assert set(STATE_WORDS) == set(STATE_MARKS) == set(DueState)
    assert list(STATE_WORDS) == list(DueState)
    plain = set(DueKind) - {DueKind.BACKUP}
    assert all(to_do_words(row(kind)).endswith(".") for kind in plain)
    backups = [row(DueKind.BACKUP, label=each.value) for each in BackupDue]
    assert all(to_do_words(each).endswith(".") for each in backups)
    assert len({label_words(each) for each in backups}) == len(BackupDue)
    assert len(set(KIND_WORDS.values())) == len(DueKind)


@pytest.mark.parametrize(
    ("days", "words"), [(-3, "quá 3 ngày"), (0, "đến hạn hôm nay"), (5, "còn 5 ngày")]
)
def test_days_are_counted_from_today(days: int, words: str) -> None:
    assert days_words(row(DueKind.LOAN, DAY + timedelta(days=days)), DAY) == words


def test_what_has_no_day_says_none() -> None:
    assert days_words(row(DueKind.HOLDER), DAY) == ""


@pytest.mark.parametrize(
    ("kind", "label", "words"),
    [
        (DueKind.SLIP, "92YAT6AS", "Phiếu 92YAT6AS"),
        (DueKind.SIGNATURE, "92YAT6AS", "Phiếu 92YAT6AS"),
        (DueKind.SHEETS, "2025/1", "Quyển 2025/1"),
        (DueKind.DESTRUCTION, "1", "Hồ sơ 1"),
        (DueKind.YEAR, "2025", "Năm 2025"),
        (DueKind.LOAN, "01/BC (02)", "01/BC (02)"),
        (DueKind.DRAFT_PRINTS, "", ""),
        (DueKind.COUNT, "", "Toàn bộ"),
    ],
)
def test_a_code_or_a_number_says_what_it_is_of(kind: DueKind, label: str, words: str) -> None:
    assert label_words(replace(row(kind), label=label)) == words


def test_a_slip_is_told_by_the_type_of_its_document_first() -> None:
    slip = replace(row(DueKind.SLIP), label="92YAT6AS", type_name="Báo cáo")
    assert label_words(slip) == "Báo cáo · Phiếu 92YAT6AS"


@pytest.mark.parametrize("book", BookKind)
def test_a_volume_is_told_with_its_book(book: BookKind) -> None:
    sheets = replace(row(DueKind.SHEETS), label="2025/1", book=book)
    assert label_words(sheets) == f"{BOOK_WORDS[book]} · Quyển 2025/1"


def test_copies_that_lie_nowhere_known_are_told_so() -> None:
    nowhere = replace(row(DueKind.COUNT, DAY), label="")
    assert label_words(nowhere) == "Chưa ghi nơi để"
    assert label_words(replace(nowhere, who="Văn thư")) == "Văn thư: chưa ghi nơi để"
