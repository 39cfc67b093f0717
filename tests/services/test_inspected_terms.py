from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.term_cases import TermCase
from bmnn_desk.services import inspected_terms
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.delisted_items import delisted_items
from bmnn_desk.services.extend_term import fix_term, leave_to_lapse
from bmnn_desk.services.inspected_terms import delisted_rows
from bmnn_desk.services.record_expiry import record_expiry
from bmnn_desk.services.work import BLOCK
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.inspection_desk import asked, cases, found, inspected
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def of_terms(at: Office, **changes: object) -> list[str]:
    """The rules of terms that are broken, without those of changes."""
    wanted = ("TH-01", "TH-02C", "TH-06", "TH-07", "TH-09", "TH-13", "TH-13B")
    return [rule for rule, _ in found(at, **changes) if rule in wanted]


@pytest.mark.finding(86)
def test_a_term_that_nears_its_end_is_to_be_decided(office: Office) -> None:
    item = sd.delivered(office)
    near = make.on(office, 3500)
    assert of_terms(near) == ["TH-02C"]
    (told,) = [each for each in inspected(near).findings if each.rule == "TH-02C"]
    assert (told.ref.kind, told.ref.item, told.label) == (RecordKind.TERM, item, "01/BC-SMM")
    near.desk.do(leave_to_lapse, sd.lapse(near, item))
    assert of_terms(near) == []


@pytest.mark.finding(86)
def test_a_term_that_is_over_is_to_be_recorded(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, 3653)
    assert of_terms(later) == ["TH-06"]
    later.desk.do(record_expiry, sd.expiry(later, item))
    assert of_terms(later) == []


def test_what_is_free_already_needs_no_end(office: Office) -> None:
    item = sd.delivered(office)
    sd.declassified(office, item)
    assert of_terms(make.on(office, 3653), since=office.day) == []


def test_a_changed_term_is_not_held_against_the_level(office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item)
    (case,) = cases(office, TermCase)
    assert case.until == sd.years_on(office.day, 10)
    assert of_terms(office) == []


def test_what_left_the_lists_is_told_until_it_is_free(office: Office) -> None:
    item = sd.delivered(office)
    entry = office.bases[SecrecyLevel.MAT]
    office.desk.do(delist_entries, sd.delisting(office, entry))
    assert of_terms(office) == ["TH-07"]
    assert of_terms(make.on(office, 400)) == ["TH-07"]
    request = sd.declassification(
        office, item, kind=ChangeKind.DELISTED, papers=(), council_by=None, bases=(entry,)
    )
    office.desk.do(declassify, request)
    assert of_terms(office) == []


def test_an_old_secret_without_a_term_is_listed(office: Office) -> None:
    item = incoming_desk.entered(office, document_day=date(2018, 5, 4)).item
    assert of_terms(office) == ["TH-13"]
    office.desk.do(fix_term, sd.term_fix(office, item, until=date(2028, 5, 4)))
    assert of_terms(office) == []


def test_an_old_secret_that_had_ended_is_settled(office: Office) -> None:
    item = incoming_desk.entered(office, document_day=date(2009, 5, 4)).item
    office.desk.do(fix_term, sd.term_fix(office, item, until=date(2019, 5, 4)))
    assert "TH-13B" in of_terms(office)
    office.desk.do(record_expiry, sd.expiry(office, item))
    assert "TH-13B" not in of_terms(office)


def test_a_young_document_that_came_in_is_not_asked(office: Office) -> None:
    incoming_desk.entered(office, document_day=date(2019, 1, 1))
    assert of_terms(office) == []


def test_ends_before_the_period_are_left_out(office: Office) -> None:
    sd.delivered(office)
    later = make.on(office, 3653 + 500)
    assert of_terms(later, since=later.day - timedelta(days=30)) == []
    assert of_terms(later, since=office.day) == ["TH-06"]


def test_what_left_the_lists_is_told_whole_however_much_it_is(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = sd.delivered(office)
    office.desk.do(delist_entries, sd.delisting(office, office.bases[SecrecyLevel.MAT]))
    with working(office) as work:
        (one,) = delisted_items(work, office.body, office.day, 2)
        many = (one,) * (BLOCK + 1)
        monkeypatch.setattr(inspected_terms, "delisted_items", lambda *_asked, **_too: many)
        first = delisted_rows(work, asked(office), 0)
        assert first.next_key is not None
        last = delisted_rows(work, asked(office), first.next_key)
    assert (len(first.rows), len(last.rows), last.next_key) == (BLOCK, 1, None)
    assert last.rows[0].about.ref.item == item
