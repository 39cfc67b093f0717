from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.authorisations import AuthorisationEntry
from bmnn_desk.domain.journal_list import JournalLine
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.services.note_access import AccessEntry
from bmnn_desk.ui.journal.columns import (
    access_columns,
    journal_columns,
    paper_columns,
    paper_state,
)
from bmnn_desk.ui.widgets.column import StateMark

DAY = date(2026, 3, 10)
LINE = JournalLine(
    seq=57,
    at_utc="2026-03-10T01:05:00+00:00",
    day=DAY,
    person="Lê Thị Văn Thư",
    second="Trần Văn Giám",
    verb="close_book",
    object_kind="book",
    object_id=3,
    epoch=1,
    result="done",
    app_version="0.1.0",
)
PAPER = AuthorisationEntry(
    authorisation=4,
    act=SecondAct.REOPEN_BOOK,
    verb="reopen_book",
    object_kind="book",
    object_id=3,
    person="Trần Văn Giám",
    done_on=DAY,
    due=DAY + timedelta(days=5),
    code="7F3A-19C2",
    signed_on=None,
)


def test_an_act_is_said_in_words_and_its_object_by_number() -> None:
    said = {column.key: column.text(LINE) for column in journal_columns()}
    assert said["seq"] == "57"
    assert said["verb"] == "Đóng sổ"
    assert said["object"] == "sổ 3"
    assert (said["person"], said["second"], said["epoch"]) == (
        "Lê Thị Văn Thư",
        "Trần Văn Giám",
        "1",
    )
    assert "10/03/2026" in said["moment"]


def test_a_paper_is_waited_for_overdue_or_signed() -> None:
    assert paper_state(PAPER, DAY) == (StateMark.TRIANGLE, "Chờ ký")
    assert paper_state(PAPER, PAPER.due) == (StateMark.TRIANGLE, "Chờ ký")
    assert paper_state(PAPER, PAPER.due + timedelta(days=2)) == (
        StateMark.SQUARE,
        "Quá hạn 2 ngày",
    )
    signed = replace(PAPER, signed_on=date(2026, 3, 12))
    assert paper_state(signed, date(2027, 1, 1)) == (StateMark.DOT, "Đã ký 12/03/2026")


def test_the_columns_of_papers_and_notes_say_what_is_known() -> None:
    said = [column.text(PAPER) for column in paper_columns(lambda: DAY)]
    assert {"7F3A-19C2", "sổ 3", "Trần Văn Giám", "15/03/2026", "Chờ ký"} <= set(said)
    note = AccessEntry(
        name="Ngô Văn Soạn",
        kind=AccessKind.REFUSED,
        count=3,
        first_at="2026-03-10T01:05:00+00:00",
        last_at="2026-03-10T01:09:00+00:00",
    )
    words = [column.text(note) for column in access_columns()]
    assert {"Ngô Văn Soạn", "Gõ sai mật khẩu", "3"} <= set(words)
