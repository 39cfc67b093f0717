from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import AlreadySavedError, NotAllowedError, NotFoundError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.end_draft_prints import end_draft_prints
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.keep_template import keep_template
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.services.work import AUTHORITY, Actor, Block, Work, allowed
from bmnn_desk.storage import tables as t
from tests import make
from tests.services import drafting
from tests.services.broken import CASES
from tests.services.everything import one_spoiled, other_case, register_print
from tests.services.ledger import counts, raised, refused, rows
from tests.services.marking import marks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

LAW = (
    "neither basis nor source",
    "no recorded power",
    "KT. without power",
    "a text unlike its slip",
    "an incomplete basis",
    "TL. without the head's decision",
)
OF_THE_TEXT = (record_draft_print, end_draft_prints, return_text, rewrite_text)
RECORD = (
    "copies that do not add up",
    "a level below the highest",
    "a source without its level",
    "a bound book without page and line",
)


def seated(at: Office, *roles: Role) -> Desk:
    actor = Actor(account=1, person=1, roles=frozenset(roles))
    return Desk(at.desk._vault, at.desk.law, actor)


def before_signature(at: Office, item: int) -> list[tuple[Callable[..., Any], Any]]:
    """Each verb about a text that is not signed yet, with a request that goes through."""
    session = at.desk.do(begin_drafting, sat := drafting.sits_down(at, item))
    at.desk.do(end_drafting, got_up := drafting.gets_up(at, session))
    job = at.desk.do(record_draft_print, drafts := drafting.drafts(at, item))
    at.desk.do(end_draft_prints, ended := drafting.drafts_end(at, job))
    at.desk.do(return_text, returned := drafting.given_back(at, item))
    at.desk.do(rewrite_text, rewritten := drafting.rewritten(at, item))
    at.desk.do(keep_template, template := drafting.template(at))
    return [
        (begin_drafting, sat),
        (end_drafting, got_up),
        (record_draft_print, drafts),
        (end_draft_prints, ended),
        (return_text, returned),
        (rewrite_text, rewritten),
        (keep_template, template),
    ]


def whole_order(at: Office) -> list[tuple[Callable[..., Any], Any]]:
    """Each verb of the workflow with a request that goes through, in the real order."""
    given = make.proposal(at)
    done = at.desk.do(propose_level, replace(given, request_id=make.request_id()))
    at.desk.do(determine_level, decided := make.decision(at, done))
    before = before_signature(at, done.item)
    at.desk.do(print_for_signature, printed := make.draft_print(at, done.item))
    at.desk.do(record_signature, signed := make.signature(at, done.item))
    issued = at.desk.do(issue_outgoing, issue := make.issue(at, done.item))
    at.desk.do(record_marks, marked := marks(at, issued))
    at.desk.do(record_copy_prints, came_out := one_spoiled(at, done.item))
    at.desk.do(record_register_print, sheets := register_print(at, (1,)))
    at.desk.do(cancel_outgoing, cancelled := make.cancel(at, done.item))
    at.desk.do(propose_level, given)
    return [
        (propose_level, given),
        (determine_level, decided),
        *before,
        (print_for_signature, printed),
        (record_signature, signed),
        (issue_outgoing, issue),
        (record_marks, marked),
        (record_copy_prints, came_out),
        (record_register_print, sheets),
        (cancel_outgoing, cancelled),
    ]


def test_a_retry_of_any_verb_says_what_was_saved_and_does_nothing_twice(office: Office) -> None:
    acts = {}
    for verb, request in whole_order(office):
        error = raised(office.desk, verb, request, AlreadySavedError)
        assert isinstance(error, AlreadySavedError)
        with office.desk._vault.begin() as session:
            act = session.get_one(t.Act, error.seq)
            assert (act.verb, act.request_id) == (verb.__name__, request.request_id)
            assert (act.object_kind, act.object_id) == (error.object_kind, error.object_id)
        acts[verb] = error.object_kind, error.object_id
    assert acts[issue_outgoing] == acts[record_marks] == acts[cancel_outgoing] == ("item", 1)
    assert acts[record_register_print] == ("volume", 1)
    assert {acts[verb] for verb in OF_THE_TEXT} == {("item", 1)}
    assert acts[begin_drafting] == acts[end_drafting] == ("drafting_session", 1)
    assert acts[keep_template] == ("body", 1)


def test_without_its_role_no_verb_is_done_or_even_looked_at(office: Office) -> None:
    for verb, request in whole_order(office):
        fresh = replace(request, request_id=make.request_id())
        for role in Role:
            if role not in AUTHORITY[verb].roles:
                error = raised(seated(office, role), verb, fresh, NotAllowedError)
                assert str(error) == verb.__name__
        raised(seated(office), verb, fresh, NotAllowedError)


def test_the_inspector_reads_the_register_and_writes_nothing(office: Office) -> None:
    make.issued(office)
    inspector = seated(office, Role.INSPECTOR)
    assert len(inspector.read(outgoing_entries, VolumeAsked(body=1, book=1))) == 1
    raised(inspector, issue_outgoing, make.issue(office, 1), NotAllowedError)


def test_a_function_that_declares_no_roles_is_no_verb_and_no_query(office: Office) -> None:
    def undeclared(_work: Work, _request: object) -> None:
        pytest.fail("must not be called")

    def unread(_work: Work, _asked: object, _after: int) -> Block[int]:
        pytest.fail("must not be called")

    raised(office.desk, undeclared, make.proposal(office), NotAllowedError)
    with pytest.raises(NotAllowedError):
        office.desk.read(unread, None)


def test_a_verb_that_breaks_down_late_leaves_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(work: Work, request: Any) -> None:  # noqa: ANN401
        propose_level(work, request)
        raise KeyError

    monkeypatch.setitem(AUTHORITY, breaks, AUTHORITY[propose_level])
    before = counts(office.desk)
    with pytest.raises(KeyError):
        office.desk.do(breaks, make.proposal(office))
    assert counts(office.desk) == before
    assert make.issued(office).number == 1


def test_a_verb_must_name_its_object_or_nothing_is_kept(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless(work: Work, _request: Any) -> None:  # noqa: ANN401
        work.keep(t.Person(name="Ai đó"))

    monkeypatch.setitem(AUTHORITY, nameless, AUTHORITY[propose_level])
    before = counts(office.desk)
    with pytest.raises(KeyError, match="about"):
        office.desk.do(nameless, make.proposal(office))
    assert counts(office.desk) == before


@pytest.mark.parametrize("name", LAW)
def test_a_complete_other_case_lets_a_block_of_the_law_pass_and_is_kept(
    office: Office, name: str
) -> None:
    case = CASES[name]
    verb, request = case.ask(office)
    given = (other_case(case.rule), other_case("CFG-02"))
    result = office.desk.do(verb, replace(request, other_cases=given))
    shown = getattr(result, "warnings", result)
    assert [(rule.id, rule.severity) for rule in shown] == [(case.rule, Severity.BLOCK)]
    (kept,) = rows(office, t.OtherCase)
    assert (kept.rule, kept.body_id, kept.day) == (case.rule, office.body, request.day)
    assert (kept.reason, kept.document_number, kept.responsible) == (
        "Theo quy chế riêng của cơ quan",
        "07/QC-SMM",
        "Trần Văn Giám",
    )


@pytest.mark.parametrize("part", ["reason", "document_number", "responsible"])
@pytest.mark.parametrize("name", LAW)
def test_an_incomplete_other_case_never_helps(office: Office, name: str, part: str) -> None:
    case = CASES[name]
    verb, request = case.ask(office)
    given = (other_case(case.rule, **{part: "  "}),)
    assert case.rule in refused(office.desk, verb, replace(request, other_cases=given))


@pytest.mark.parametrize("name", RECORD)
def test_an_other_case_never_helps_against_the_record(office: Office, name: str) -> None:
    case = CASES[name]
    verb, request = case.ask(office)
    given = (other_case(case.rule),)
    assert case.rule in refused(office.desk, verb, replace(request, other_cases=given))


def test_an_other_case_that_was_not_needed_is_not_kept(office: Office) -> None:
    given = (other_case("PDX-02"), other_case("PDX-06"))
    office.desk.do(propose_level, make.proposal(office, other_cases=given))
    assert rows(office, t.OtherCase) == []


def test_of_two_other_cases_the_incomplete_one_is_not_kept(office: Office) -> None:
    given = (other_case("PDX-06", reason=""), other_case("PDX-06"))
    request = make.proposal(office, bases=(), level=SecrecyLevel.MAT, other_cases=given)
    office.desk.do(propose_level, request)
    assert [case.reason for case in rows(office, t.OtherCase)] == [given[1].reason]


def test_a_warning_of_2026_needs_no_other_case_and_keeps_none(new_office: Office) -> None:
    given = (other_case("PDX-07"),)
    request = make.proposal(new_office, may_copy=None, other_cases=given)
    done = new_office.desk.do(propose_level, request)
    assert {rule.id for rule in done.warnings} == {"PDX-07", "NN-04"}
    assert rows(new_office, t.OtherCase) == []


def test_what_is_not_there_is_not_found(office: Office) -> None:
    for wrong in ({"drafter": 99}, {"bases": (99,)}, {"body": 99}):
        request = make.proposal(office, **wrong, other_cases=(other_case("PDX-06"),))
        raised(office.desk, propose_level, request, NotFoundError)


def test_a_declared_verb_is_registered_with_its_roles() -> None:
    @allowed(Role.LEADER, second=SecondAct.EXPORT)
    def verb(_work: Work, _request: object) -> None: ...

    authority = AUTHORITY.pop(verb)
    assert (authority.roles, authority.second) == (frozenset({Role.LEADER}), SecondAct.EXPORT)
