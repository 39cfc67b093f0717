from __future__ import annotations

from dataclasses import fields
from datetime import date

from bmnn_desk.domain.journal_list import JournalLine

LINE = JournalLine(
    seq=7,
    at_utc="2026-03-10T01:02:03.004+00:00",
    day=date(2026, 3, 10),
    person="Lê Thị Văn Thư",
    second="",
    verb="issue_outgoing",
    object_kind="item",
    object_id=3,
    epoch=0,
    result="done",
    app_version="1",
)


def test_a_line_has_no_place_for_a_title_or_a_reason() -> None:
    assert not {field.name for field in fields(LINE)} & {
        "title",
        "reason",
        "note",
        "before",
        "after",
    }


def test_nobodys_name_is_in_a_repr() -> None:
    assert "Văn Thư" not in repr(LINE)
