from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.own_papers import (
    LONGEST_PAPER_TEXT,
    OwnPaperEndRequest,
    OwnPaperEntry,
    OwnPaperKind,
    OwnPaperRequest,
)

DAY = date(2025, 3, 10)
ENTRY = OwnPaperEntry(
    id=1,
    kind=OwnPaperKind.RULES,
    number="12/QĐ-SMM",
    issued_on=DAY,
    since=DAY,
    until=None,
    person=None,
    name="",
    full_time=False,
    place="",
    note="",
    letters=0,
    outdated=(),
)


def test_a_paper_holds_from_its_first_day_to_its_last() -> None:
    assert ENTRY.holds_on(DAY)
    assert not ENTRY.holds_on(date(2025, 3, 9))
    assert not replace(ENTRY, until=DAY).holds_on(date(2025, 3, 11))


def test_assignments_name_a_person_and_inspectors_ask_for_most_papers() -> None:
    assert {kind for kind in OwnPaperKind if kind.assigns} == {
        OwnPaperKind.OFFICER,
        OwnPaperKind.CYBER_OFFICER,
    }
    unasked = {kind for kind in OwnPaperKind if not kind.is_wanted}
    assert unasked == {OwnPaperKind.REGULATION, OwnPaperKind.COPY_PLACE, OwnPaperKind.OTHER}


def test_no_word_of_a_paper_stands_in_a_repr() -> None:
    asked = OwnPaperRequest(
        request_id="1",
        day=DAY,
        body=1,
        kind=OwnPaperKind.RULES,
        number="12/QĐ-SMM",
        issued_on=DAY,
        since=DAY,
        text="Điều khoản mẫu",
    )
    end = OwnPaperEndRequest(
        request_id="1", day=DAY, body=1, paper=1, last=DAY, reason="Thay bằng 13/QĐ"
    )
    said = repr(asked) + repr(end) + repr(ENTRY)
    assert "mẫu" not in said
    assert "QĐ" not in said
    assert len(asked.text) < LONGEST_PAPER_TEXT
