from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.inspected_copies import archive_rows, copy_rows
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.take_back_copies import take_back_copies
from tests import incoming_desk, make
from tests.custody_desk import archives, came, ends_work, item_of, keeps, originals, takes_back
from tests.inspection_desk import asked, found, inspected
from tests.services.at_work import working
from tests.services.statements import asked_of

if TYPE_CHECKING:
    from tests.make import Office


def told(at: Office, rule: str) -> list[tuple[int, str]]:
    """The records and details of what breaks a rule."""
    return [(each.ref.number, each.detail) for each in inspected(at).findings if each.rule == rule]


@pytest.mark.finding(27)
@pytest.mark.finding(60)
@pytest.mark.finding(86)
def test_what_came_in_without_a_place_is_told_with_its_numbers(office: Office) -> None:
    first, *_ = copies = came(office, place="")
    (finding,) = [each for each in inspected(office).findings if each.rule == "KK-01"]
    assert (finding.ref.kind, finding.ref.number) == (RecordKind.COPY, first)
    assert finding.ref.item == item_of(office, first)
    assert finding.detail == "03, 04"
    assert "bịa đặt" not in finding.label
    office.desk.do(keep_copies, keeps(office, *copies))
    assert told(office, "KK-01") == []


@pytest.mark.finding(61)
def test_an_original_of_our_own_without_a_place_is_told(office: Office) -> None:
    copies = originals(office)
    ((first, detail),) = told(office, "KK-01")
    assert first == min(copies)
    assert len(detail.split(", ")) == len(copies)
    office.desk.do(keep_copies, keeps(office, *copies, holder="", person=None, paper=""))
    assert told(office, "KK-01") == []


def test_a_document_of_another_year_is_not_asked_about(office: Office) -> None:
    incoming_desk.entered(office, place="")
    next_year = replace(office, day=office.day.replace(year=office.day.year + 1))
    assert "KK-01" not in [rule for rule, _ in found(next_year)]


@pytest.mark.finding(101)
def test_a_work_that_ended_long_ago_is_told_until_it_is_archived_in_time(office: Office) -> None:
    copies = came(office)
    office.desk.do(end_work, ends_work(office, *copies))
    in_time, late = make.on(office, 365), make.on(office, 366)
    assert told(in_time, "TH-12") == []
    assert told(late, "TH-12") == [(copies[0], "")]
    office.desk.do(archive_copies, archives(make.on(office, 30), *copies))
    assert told(late, "TH-12") == []


def test_many_works_and_lines_ask_no_more_of_the_store_than_one(office: Office) -> None:
    def statements() -> int:
        with working(office) as work, asked_of(office) as made:
            archive_rows(work, asked(office), 0)
            copy_rows(work, asked(office), 0)
        return len(made)

    office.desk.do(end_work, ends_work(office, *came(office, place="")))
    alone = statements()
    office.desk.do(end_work, ends_work(office, *came(office, place="")))
    office.desk.do(end_work, ends_work(office, *came(office, place="")))
    assert statements() == alone


def test_what_went_to_the_archive_late_stays_told(office: Office) -> None:
    copies = came(office)
    office.desk.do(end_work, ends_work(office, *copies))
    office.desk.do(archive_copies, archives(make.on(office, 400), *copies))
    assert told(make.on(office, 401), "TH-12") == [(copies[0], "")]


def test_what_comes_out_of_the_archive_again_belongs_back_there(office: Office) -> None:
    copies = came(office)
    office.desk.do(end_work, ends_work(office, *copies))
    office.desk.do(archive_copies, archives(make.on(office, 30), *copies))
    office.desk.do(take_back_copies, takes_back(make.on(office, 40), *copies))
    assert told(make.on(office, 366), "TH-12") == [(copies[0], "")]
