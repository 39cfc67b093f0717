"""Who only drafts sees his own; who keeps secrets or inspects reads no Tuyệt mật title."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.stages import Stage
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.draft_prints import open_drafts
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.search_books import FoundAsked, SearchAsked, search_ids, search_rows
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.services import drafting
from tests.services.drafters import NAMES_ONE, Two, answer, of, seated, two_drafters
from tests.services.each_read import EACH_READ
from tests.services.each_write import EACH_WRITE
from tests.services.each_write import entries as verbs_and_reads
from tests.services.outgoing import counts as stage_counts
from tests.services.outgoing import detail, ids, rows

if TYPE_CHECKING:
    from tests.make import Office

D, L = Role.DRAFTER, Role.LEADER
# Beside what names an item, its print or its session, a drafter may call lists …
LISTS = {
    "books_of",
    "due_rows",
    "open_drafts",
    "outgoing_counts",
    "outgoing_ids",
    "outgoing_rows",
    "search_ids",
    "search_rows",
    "newest_slip",
    "slip_counts",
    "slip_entries",
    "slip_ids",
}
# … and what is about the office, the danh mục, the account itself, or a slip still to be written.
OF_NO_ITEM = {
    "authority_held",
    "desk_key",
    "drop_search",
    "keep_search",
    "listed_drives",
    "peers_of",
    "saved_searches",
    "access_marks",
    "account_entries",
    "passphrase_is_foreign",
    "add_secret_item",
    "backup_entries",
    "backup_places",
    "backup_state",
    "bodies_on",
    "connection_rules",
    "end_backups",
    "newest_backup",
    "record_backup",
    "restore_entries",
    "share_facts",
    "store_counts",
    "delegations_on",
    "drop_form_draft",
    "drop_officer_secrets",
    "enter_secret_list",
    "form_drafts",
    "import_secret_items",
    "journal_state",
    "keep_form_draft",
    "note_access",
    "office_settings",
    "people_on",
    "propose_level",
    "rewrap_officer_secrets",
    "secret_entries",
    "slip_check",
    "templates_in_use",
    "units_of",
    "who_sits",
}
NAMED_BY = ("item", "print_job", "session", "chosen")


@pytest.fixture
def two(office: Office) -> Two:
    return two_drafters(office)


def in_every_stage(at: Office) -> dict[Stage, list[int]]:
    """An item of each stage, issued ones by their lines; the one to be recalled is issued too."""
    recalled = make.issued(at, recall_on=make.on(at, 3).day)
    issued = make.issued(at)
    again = make.issued(at, title="về số 77 mẫu")
    at.desk.do(cancel_outgoing, make.cancel(at, again.item))
    anew = at.desk.do(issue_outgoing, make.issue(at, again.item))
    to_number = make.signed(at).item
    lines = [recalled.line, issued.line, again.line, anew.line]
    return {
        Stage.TO_SIGN: [make.approved(at).item],
        Stage.TO_NUMBER: [to_number],
        Stage.ISSUED: sorted(lines, reverse=True),
        Stage.OVERDUE: [to_number, recalled.item],
    }


def test_every_verb_and_read_of_a_drafter_is_looked_at_here() -> None:
    of_drafter = {name for name, verb in verbs_and_reads().items() if D in AUTHORITY[verb].roles}
    assert {*NAMES_ONE, *LISTS, *OF_NO_ITEM} == of_drafter


def test_lists_counts_and_search_hold_what_he_drafted_and_nothing_else(two: Two) -> None:
    late = 30
    own = in_every_stage(of(two, two.his))
    foreign = in_every_stage(of(two, two.hers))
    for seat, seen, hidden in ((two.his, own, foreign), (two.hers, foreign, own)):
        at = make.on(seat, late)
        for stage in Stage:
            assert ids(at, stage) == seen[stage]
            assert ids(at, stage, words="bao cao") == seen[stage]
            assert [row.id for row in rows(at, stage, seen[stage] + hidden[stage])] == seen[stage]
            assert sum(stage_counts(at, stage).by_level.values()) == len(seen[stage])
        found = stage_counts(at, Stage.ISSUED)
        assert (found.to_sign, found.to_number, found.issued, found.overdue) == (1, 1, 4, 2)
        assert len(ids(at, Stage.ISSUED, words="77")) == 2
    whole = make.on(two.clerk, late)
    assert len(ids(whole, Stage.ISSUED)) == stage_counts(whole, Stage.ISSUED).issued == 8
    assert len(ids(whole, Stage.ISSUED, words="77")) == 4


def test_what_waits_is_told_to_its_drafter_alone(two: Two) -> None:
    make.signed(of(two, two.hers))
    for seat, waits in ((two.hers, True), (two.his, False)):
        asked = TodayAsked(body=seat.body, day=seat.day)
        assert bool(seat.desk.read(due_rows, asked)) is waits


def test_a_number_of_anothers_document_finds_nothing(two: Two) -> None:
    own, foreign = make.issued(of(two, two.his)), make.issued(of(two, two.hers))
    assert ids(two.his, Stage.ISSUED, words="01/bc") == [own.line]
    assert ids(two.his, Stage.ISSUED, words="02/bc") == []
    assert ids(two.hers, Stage.ISSUED, words="02/bc") == [foreign.line]


def test_a_search_of_all_books_finds_what_he_drafted_and_nothing_else(two: Two) -> None:
    own, foreign = make.issued(of(two, two.his)).line, make.issued(of(two, two.hers)).line
    asked = SearchAsked(body=two.his.body, typed="sổ:đi báo cáo", day=two.his.day)
    both = FoundAsked(body=two.his.body, ids=(own, foreign))
    for seat, seen in ((two.his, [own]), (two.hers, [foreign]), (two.clerk, [own, foreign])):
        (found,) = seat.desk.read(search_ids, asked)
        assert sorted(found) == seen
        assert [row.line for row in seat.desk.read(search_rows, both)] == seen


def test_slips_drafts_and_lines_of_books_are_his_own(two: Two) -> None:
    own, foreign = make.issued(of(two, two.his)).item, make.issued(of(two, two.hers)).item
    make.issued(of(two, two.hers))
    asked = SlipsAsked(body=two.his.body)
    assert [slip.item for slip in two.his.desk.read(slip_entries, asked)] == [own]
    assert two.his.desk.read(slip_entries, replace(asked, item=foreign)) == ()
    newest = replace(asked, newest_alone=True)
    assert [slip.item for slip in two.his.desk.read(slip_entries, newest)] == [own]
    for item in (own, foreign):
        two.clerk.desk.do(record_draft_print, drafting.drafts(two.clerk, item))
    of_body = BodyAsked(body=two.his.body)
    assert [draft.item for draft in two.his.desk.read(open_drafts, of_body)] == [own]
    assert len(two.clerk.desk.read(open_drafts, of_body)) == 2
    assert [book.lines for book in two.his.desk.read(books_of, of_body)] == [1]
    assert [book.lines for book in two.clerk.desk.read(books_of, of_body)] == [3]


def named(request: Any) -> str:  # noqa: ANN401  each entry has its own
    """The field by which a request names what it is about."""
    given = {field.name for field in fields(request)}
    return next(name for name in reversed(NAMED_BY) if name in given)


@pytest.mark.parametrize("name", NAMES_ONE)
def test_anothers_document_is_as_if_it_were_not_there(two: Two, name: str) -> None:
    make_one = {**EACH_READ, **EACH_WRITE}[name]
    foreign = make_one(of(two, two.hers))
    if name == "begin_drafting":
        foreign = replace(foreign, person=two.his.drafter)
    field = named(foreign)
    absent = 9999
    missing = replace(foreign, **{field: absent})
    hidden, gone = answer(two.his, name, foreign), answer(two.his, name, missing)
    assert isinstance(hidden, NotFoundError)
    assert isinstance(gone, NotFoundError)
    assert (hidden.kind, hidden.number) == (gone.kind, getattr(foreign, field))
    assert gone.number == absent
    own = make_one(of(two, two.his))
    assert answer(two.his, name, own) is None


def test_who_only_drafts_proposes_and_sits_down_for_himself_alone(two: Two) -> None:
    hers, by_her = make.proposal(two.hers), drafting.sits_down(two.hers)
    for seat in (two.his, seated(two.clerk, two.his.drafter, D, L)):
        assert isinstance(answer(seat, "propose_level", hers), NotAllowedError)
        assert isinstance(answer(seat, "begin_drafting", by_her), NotAllowedError)
    assert two.his.desk.do(propose_level, make.proposal(two.his)).item
    assert two.clerk.desk.do(propose_level, make.proposal(two.hers)).item
    assert two.his.desk.do(begin_drafting, drafting.sits_down(two.his))


def test_a_session_is_ended_by_who_sat_there(two: Two) -> None:
    session = two.hers.desk.do(begin_drafting, drafting.sits_down(two.hers))
    own = make.approved(of(two, two.his)).item
    error = answer(two.his, "end_drafting", drafting.gets_up(two.his, session, item=own))
    assert isinstance(error, NotFoundError)
    his_own = two.his.desk.do(begin_drafting, drafting.sits_down(two.his))
    hers = make.approved(of(two, two.hers)).item
    error = answer(two.his, "end_drafting", drafting.gets_up(two.his, his_own, item=hers))
    assert isinstance(error, NotFoundError)
    two.hers.desk.do(end_drafting, drafting.gets_up(two.hers, session, item=hers))


def test_he_does_all_that_is_a_drafters_with_his_own(two: Two) -> None:
    at = two.his
    item = at.desk.do(propose_level, make.proposal(at))
    make_decision = make.decision(two.clerk, item)
    verb: Any = verbs_and_reads()["determine_level"]
    two.clerk.desk.do(verb, make_decision)
    job = at.desk.do(record_draft_print, drafting.drafts(at, item.item))
    at.desk.do(end_draft_prints, drafting.drafts_end(at, job))
    at.desk.do(print_for_signature, make.draft_print(at, item.item))
    assert detail(at, item.item).prints
    (facts,) = at.desk.read(slip_facts, ItemAsked(body=at.body, item=item.item))
    assert facts.title == "về tình hình mẫu"
