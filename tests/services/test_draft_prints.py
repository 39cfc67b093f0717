from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import DraftOutcome
from bmnn_desk.services import draft_prints
from bmnn_desk.services.draft_prints import left_of, open_drafts, prints_left
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers
from bmnn_desk.services.settings import BodyAsked
from tests import make
from tests.services.drafting import drafts, drafts_end
from tests.services.test_issue_facts import second_office
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    import pytest

    from bmnn_desk.domain.drafting import OpenDraft
    from tests.make import Office


def five_of_which_one_is_left(at: Office, item: int) -> int:
    """Five drafts printed, three destroyed, one filed."""
    job = at.desk.do(record_draft_print, drafts(at, item, 5))
    at.desk.do(end_draft_prints, drafts_end(at, job, 3))
    filed = drafts_end(at, job, 1, ended=DraftOutcome.FILED, note="Hồ sơ 03/VP-2025")
    at.desk.do(end_draft_prints, filed)
    return job


def still_about(at: Office) -> list[OpenDraft]:
    return list(at.desk.read(open_drafts, BodyAsked(body=at.body)))


def test_one_draft_still_about_warns_at_the_issue(office: Office) -> None:
    item = make.signed(office).item
    five_of_which_one_is_left(office, item)
    done = office.desk.do(issue_outgoing, make.issue(office, item))
    assert [rule.id for rule in done.warnings] == ["PDX-19"]


def test_in_2026_it_warns_too(new_office: Office) -> None:
    item = make.signed(new_office).item
    five_of_which_one_is_left(new_office, item)
    done = new_office.desk.do(issue_outgoing, make.issue(new_office, item))
    assert "PDX-19" in [rule.id for rule in done.warnings]


def test_drafts_that_all_ended_and_drafts_of_another_item_do_not_warn(office: Office) -> None:
    five_of_which_one_is_left(office, make.approved(office).item)
    item = make.signed(office).item
    job = five_of_which_one_is_left(office, item)
    office.desk.do(end_draft_prints, drafts_end(office, job))
    assert office.desk.do(issue_outgoing, make.issue(office, item)).warnings == ()


def test_prints_are_counted_of_an_item_and_of_one_draft(office: Office) -> None:
    item = make.approved(office).item
    jobs = [five_of_which_one_is_left(office, item) for _ in range(2)]
    whole = office.desk.do(record_draft_print, drafts(office, item, 2))
    office.desk.do(print_for_signature, make.draft_print(office, item, prints=7))
    with working(office) as work:
        assert prints_left(work, item) == 4
        assert [left_of(work, job) for job in (*jobs, whole)] == [1, 1, 2]
        assert (prints_left(work, 99), left_of(work, 99)) == (0, 0)


def test_only_what_is_still_about_is_listed_oldest_first(office: Office) -> None:
    item = make.approved(office).item
    job = five_of_which_one_is_left(office, item)
    ended = office.desk.do(record_draft_print, drafts(office, item))
    office.desk.do(end_draft_prints, drafts_end(office, ended))
    last = office.desk.do(record_draft_print, drafts(office, item, 2))
    assert [
        (row.print_job, row.item, row.day, row.prints, row.left) for row in still_about(office)
    ] == [
        (job, item, office.day, 5, 1),
        (last, item, office.day, 2, 2),
    ]


def test_another_bodys_drafts_are_not_listed(office: Office) -> None:
    office.desk.do(record_draft_print, drafts(office, make.approved(office).item))
    names = NameOnPapers(
        name="VĂN PHÒNG MẪU", parent="", place="Mẫu Sơn", letters="VPM", symbol_pattern="{body}"
    )
    request = BodyRequest(
        request_id=make.request_id(), day=date(2025, 1, 2), code="VPM", names=names
    )
    second = second_office(office, request)
    assert still_about(second) == []
    second.desk.do(record_draft_print, drafts(second, make.approved(second).item, 3))
    assert [row.left for row in still_about(second)] == [3]
    assert [row.left for row in still_about(office)] == [1]


def test_a_long_list_is_read_in_blocks(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    item = make.approved(office).item
    for _ in range(4):
        office.desk.do(record_draft_print, drafts(office, item))
    monkeypatch.setattr(draft_prints, "BLOCK", 2)
    with working(office) as work:
        first = open_drafts(work, BodyAsked(body=office.body), 0)
    assert [row.print_job for row in first.rows] == [1, 2]
    assert first.next_key == 2
    assert [row.print_job for row in still_about(office)] == [1, 2, 3, 4]
