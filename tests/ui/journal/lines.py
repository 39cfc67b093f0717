"""Rows for the journal's lists: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.authorisations import AuthorisationEntry
from bmnn_desk.domain.journal_list import JournalLine
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.services.note_access import AccessEntry
from bmnn_desk.ui.journal.rights import JournalRights

DAY = date(2026, 3, 10)
ALL = JournalRights(
    verify=True,
    sign=True,
    print=True,
    compare=True,
    record_paper=True,
    print_paper=True,
    papers=True,
    access=True,
    drill=True,
)
NONE = JournalRights(
    verify=False,
    sign=False,
    print=False,
    compare=False,
    record_paper=False,
    print_paper=False,
    papers=False,
    access=False,
    drill=False,
)


def line(seq: int = 57, **changes: object) -> JournalLine:
    made = JournalLine(
        seq=seq,
        at_utc="2026-03-10T01:05:00+00:00",
        day=DAY,
        person="Lê Thị Văn Thư",
        second="",
        verb="close_book",
        object_kind="book",
        object_id=3,
        epoch=1,
        result="done",
        app_version="0.1.0",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def paper(number: int = 4, **changes: object) -> AuthorisationEntry:
    made = AuthorisationEntry(
        authorisation=number,
        act=SecondAct.REOPEN_BOOK,
        verb="reopen_book",
        object_kind="book",
        object_id=3,
        person="Trần Văn Giám",
        done_on=DAY,
        due=DAY + timedelta(days=5),
        code=f"7F3A-{number:04}",
        signed_on=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def note(**changes: object) -> AccessEntry:
    made = AccessEntry(
        name="Ngô Văn Soạn",
        kind=AccessKind.REFUSED,
        count=3,
        first_at="2026-03-10T01:05:00+00:00",
        last_at="2026-03-10T01:09:00+00:00",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
