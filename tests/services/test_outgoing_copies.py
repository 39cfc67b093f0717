"""Copies and prints of one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_copies import copy_entries, print_entries
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.slips import slip_of
from tests import make
from tests.services import drafting
from tests.services.marking import level_mark, mark, marks
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import CopyEntry
    from tests.make import Office


def copies(at: Office, item: int, line: int | None) -> tuple[CopyEntry, ...]:
    with working(at) as work:
        return copy_entries(work, slip_of(work, item, at.body), line)


def test_copies_are_planned_ones_until_there_is_a_line(office: Office) -> None:
    item = make.approved(
        office,
        recipients=(
            Recipient(name="Sở Thử Nghiệm", delivery="Giao liên"),
            Recipient(name="Công an tỉnh Mẫu"),
        ),
    ).item
    entries = copies(office, item, None)
    assert [(entry.number, entry.kind, entry.holder, entry.delivery) for entry in entries] == [
        (1, CopyKind.SENT, "Sở Thử Nghiệm", "Giao liên"),
        (2, CopyKind.SENT, "Công an tỉnh Mẫu", ""),
        (3, CopyKind.ORIGINAL, entries[2].holder, ""),
        (4, CopyKind.FILE, entries[3].holder, ""),
    ]
    assert all(entry.holder for entry in entries)
    assert {(entry.state, entry.place, entry.marks) for entry in entries} == {("", "", ())}


def test_issued_copies_lie_at_the_clerks_with_their_marks_in_order(office: Office) -> None:
    issued = make.issued(office)
    given = (level_mark(3), mark(3), mark(1))
    office.desk.do(record_marks, marks(office, issued, marks=given))
    entries = copies(office, issued.item, issued.line)
    assert {entry.state for entry in entries} == {CopyState.AT_CLERK}
    assert [entry.marks for entry in entries] == [
        ((Stamp.COPY_NUMBER, MarkWay.PRINT),),
        (),
        ((Stamp.LEVEL_MAT, MarkWay.RUBBER), (Stamp.COPY_NUMBER, MarkWay.PRINT)),
        (),
    ]


def test_copies_of_a_cancelled_number_and_of_the_next_are_not_mixed(office: Office) -> None:
    first = make.issued(office)
    office.desk.do(record_marks, marks(office, first))
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    second = office.desk.do(issue_outgoing, make.issue(office, first.item))
    old = copies(office, first.item, first.line)
    assert {(entry.state, len(entry.marks)) for entry in old} == {("cancelled", 1)}
    new = copies(office, first.item, second.line)
    assert {(entry.state, len(entry.marks)) for entry in new} == {(CopyState.AT_CLERK, 0)}


def test_prints_are_told_in_their_order_drafts_too(office: Office) -> None:
    item = make.approved(office).item
    make.printed(office)
    office.desk.do(record_draft_print, drafting.drafts(office, item, 2))
    with working(office) as work:
        (entry,) = print_entries(work, item)
    assert (entry.day, entry.what, entry.prints) == (office.day, "draft", 2)
    assert (entry.outcome, entry.reason) == ("came_out", "")
