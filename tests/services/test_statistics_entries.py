from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import CorrectionRequest, correct_line
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.statistics_entries import (
    MOST_LINES,
    StatisticsAsked,
    statistics_entries,
    statistics_lines,
)
from bmnn_desk.services.year_statistics import YearAsked
from tests import copying_desk, incoming_desk, make
from tests.services.test_year_statistics import busy
from tests.statistics_desk import copies

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import StatisticsEntry
    from tests.make import Office


def entries(at: Office, year: int | None = None) -> list[StatisticsEntry]:
    asked = YearAsked(body=at.body, year=at.day.year if year is None else year)
    found: list[StatisticsEntry] = []
    for lines in at.desk.read(statistics_lines, asked):
        given = StatisticsAsked(
            body=at.body, year=asked.year, lines=tuple(lines), first=len(found) + 1
        )
        found += at.desk.read(statistics_entries, given)
    return found


def test_levels_come_highest_first_and_each_in_the_order_of_time(office: Office) -> None:
    make.issued(office)
    later = make.on(office, 3)
    incoming_desk.entered(later, level=SecrecyLevel.TUYET_MAT, title="", quantity=2)
    make.issued(make.on(office, 5))
    incoming_desk.entered(make.on(office, 4))
    found = entries(office)
    assert [entry.level for entry in found] == [
        SecrecyLevel.TUYET_MAT,
        *(SecrecyLevel.MAT,) * 3,
    ]
    assert [entry.day for entry in found[1:]] == sorted(entry.day for entry in found[1:])
    assert [entry.ordinal for entry in found] == [1, 2, 3, 4]
    assert [entry.origin for entry in found] == ["Đến", "Đi", "Đến", "Đi"]


def test_the_quantities_sum_up_to_the_figures(office: Office) -> None:
    busy(office)
    figures = copies(office)
    came = sum(figures.get(kind, 0) for kind in ("received", "issued", "copied"))
    assert sum(entry.quantity for entry in entries(office)) == came


def test_a_line_cancelled_in_the_year_is_left_out_and_later_stands_below_0(
    office: Office,
) -> None:
    issued = make.issued(office)
    december = replace(office, day=office.day.replace(month=12, day=20))
    december.desk.do(cancel_outgoing, make.cancel(december, issued.item))
    (kept,) = entries(office)
    (back,) = entries(office, office.day.year + 1)
    assert (kept.quantity, back.quantity) == (4, -4)
    assert "Ghi nhầm loại" in back.note


def test_copies_stand_with_their_source_s_number_and_where_they_lie(office: Office) -> None:
    made = copying_desk.copied(office)
    office.desk.do(record_copy_steps, copying_desk.copy_steps(office, made))
    copied = [entry for entry in entries(office) if entry.origin == "Sao, chụp"]
    assert [entry.quantity for entry in copied] == [2]
    assert copied[0].reference
    assert copied[0].kept_at


def test_a_corrected_title_reads_as_corrected_and_the_note_says_so(office: Office) -> None:
    make.issued(office)
    (before,) = entries(office)
    office.desk.do(
        correct_line,
        CorrectionRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            volume=1,
            ordinal=1,
            field="title",
            old=before.title,
            new="Báo cáo về việc khác",
            reason="Ghi nhầm",
        ),
    )
    (entry,) = entries(office)
    assert entry.title == "Báo cáo về việc khác"
    assert "Ghi nhầm" in entry.note


def test_an_inspector_reads_no_tuyet_mat_title(office: Office) -> None:
    incoming_desk.entered(office, level=SecrecyLevel.TUYET_MAT, title="")
    slot = make.account(office, Role.INSPECTOR)
    seen = entries(make.seated(office, slot))
    assert [entry.title for entry in seen] == ["Báo cáo"]


def test_more_than_500_lines_are_not_asked_for_at_once() -> None:
    with pytest.raises(ValueError, match="501"):
        StatisticsAsked(body=1, year=2025, lines=tuple(range(MOST_LINES + 1)))
