from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import (
    APPROVAL_SECONDS,
    Approval,
    PaperWord,
    SecondAct,
    SecondAsked,
    SecondRefusal,
)
from bmnn_desk.errors import (
    NotFoundError,
    SecondPersonMissingError,
    SecondPersonRefusedError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.services.change_account import end_account
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.second_person import (
    SECONDS,
    Proposed,
    paper_code,
    paper_seconds,
    require_word,
    second_asked,
)
from bmnn_desk.services.set_up_body import BodyRequest
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import chooses_second, closed, ending, reopening
from tests.services.ledger import counts, prove, rows
from tests.services.test_book_state import work_of
from tests.services.test_issue_facts import second_office
from tests.services.test_office_entries import NAMES

if TYPE_CHECKING:
    from tests.make import Office


def reopening_of(proposed: Proposed) -> ReopenBookRequest:
    assert isinstance(proposed.request, ReopenBookRequest)
    return proposed.request


def asked(at: Office, proposed: Proposed) -> SecondAsked | None:
    with at.desk._vault.begin() as session:
        return second_asked(work_of(at, session), proposed)


def reopen(at: Office, **changes: Any) -> Proposed:  # noqa: ANN401
    return Proposed(verb=reopen_book, request=reopening(at, **changes))


def word_of(at: Office, slot: str, proposed: Proposed) -> Approval:
    """The word of another account as the desk gives it after both passphrases."""
    make.types_himself(at.desk, slot, at.day)
    second = make.seated(at, slot).desk.actor
    return at.desk._words.give(at.desk.actor, second, proposed)


def head_account(at: Office) -> str:
    return make.account(at, Role.LEADER, person=at.head)


def refusal(at: Office, proposed: Proposed, word: Approval | PaperWord) -> SecondRefusal:
    with at.desk._vault.begin() as session, pytest.raises(SecondPersonRefusedError) as refused:
        require_word(work_of(at, session), proposed, word)
    return SecondRefusal(refused.value.why)


def test_an_act_that_never_wants_one_is_not_asked_about(office: Office) -> None:
    office.desk.do(choose_second_person, chooses_second(office, acts=frozenset(SecondAct)))
    proposal = Proposed(verb=propose_level, request=make.proposal(office))
    assert asked(office, proposal) is None
    strange = Proposed(verb=len, request=make.proposal(office))
    assert asked(office, strange) is None


def test_as_shipped_a_closed_book_asks_and_a_cancelled_number_does_not(office: Office) -> None:
    assert asked(office, reopen(office)) == SecondAsked(
        act=SecondAct.REOPEN_BOOK, on_paper=True, paper_days=5
    )
    cancelled = Proposed(verb=cancel_outgoing, request=make.cancel(office, 1))
    assert asked(office, cancelled) is None
    more = chooses_second(office, acts=frozenset(SecondAct), on_paper=False, paper_days=2)
    office.desk.do(choose_second_person, more)
    assert asked(office, cancelled) == SecondAsked(
        act=SecondAct.CANCEL_NUMBER, on_paper=False, paper_days=2
    )


def test_a_body_asks_for_its_own_books_and_any_body_for_the_whole_desk(office: Office) -> None:
    request = BodyRequest(request_id=make.request_id(), day=office.day, code="HĐ", names=NAMES)
    other = second_office(office, request)
    strict = chooses_second(other, acts=frozenset(SecondAct), on_paper=False, paper_days=3)
    office.desk.do(choose_second_person, strict)
    account = Proposed(verb=enter_account, request=make.account_request(office, Role.DRAFTER))
    assert asked(office, account) == SecondAsked(
        act=SecondAct.ACCOUNTS, on_paper=False, paper_days=3
    )
    here = Proposed(verb=cancel_outgoing, request=make.cancel(office, 1))
    there = Proposed(verb=cancel_outgoing, request=make.cancel(other, 1))
    assert asked(office, here) is None
    assert asked(office, there) is not None


def test_a_passphrase_given_for_this_request_counts_and_both_names_are_in_the_journal(
    office: Office,
) -> None:
    slot = head_account(office)
    closed(office)
    proposed = reopen(office)
    office.desk.do(reopen_book, reopening_of(proposed), word_of(office, slot, proposed))
    with office.desk._vault.begin() as session:
        act = session.get_one(t.Act, rows(office, t.BookEvent)[-1].act_seq)
        assert (act.actor_id, act.second_id) == (1, 2)
    assert rows(office, t.Authorisation) == []
    assert prove(office.desk) > 0


def test_it_counts_once(office: Office) -> None:
    slot = head_account(office)
    closed(office)
    proposed = reopen(office)
    word = word_of(office, slot, proposed)
    office.desk.do(reopen_book, reopening_of(proposed), word)
    closed(office)
    before = counts(office.desk)
    with pytest.raises(SecondPersonRefusedError, match=SecondRefusal.OTHER_ACT):
        office.desk.do(reopen_book, replace(reopening_of(proposed), request_id="anew"), word)
    assert counts(office.desk) == before


def test_a_word_that_this_desk_never_gave_is_none(office: Office) -> None:
    slot = head_account(office)
    closed(office)
    proposed = reopen(office)
    forged = replace(word_of(office, slot, proposed))
    with pytest.raises(SecondPersonRefusedError, match=SecondRefusal.OTHER_ACT):
        office.desk.do(reopen_book, reopening_of(proposed), forged)


def test_a_refused_act_has_used_the_word_up(office: Office) -> None:
    slot = head_account(office)
    proposed = reopen(office)
    word = word_of(office, slot, proposed)
    with pytest.raises(WrongStageError):
        office.desk.do(reopen_book, reopening_of(proposed), word)
    closed(office)
    with pytest.raises(SecondPersonRefusedError, match=SecondRefusal.OTHER_ACT):
        office.desk.do(reopen_book, reopening_of(proposed), word)


@pytest.mark.parametrize(
    "changes", [{"reason": "Lý do khác"}, {"book": 2}, {"request_id": "another"}]
)
def test_it_is_for_one_request_word_for_word(office: Office, changes: dict[str, Any]) -> None:
    word = word_of(office, head_account(office), reopen(office))
    given = word.request
    assert isinstance(given, ReopenBookRequest)
    other = Proposed(verb=reopen_book, request=replace(given, **changes))
    assert refusal(office, other, word) is SecondRefusal.OTHER_ACT


def test_it_is_for_one_verb_and_one_account(office: Office) -> None:
    proposed = reopen(office)
    word = word_of(office, head_account(office), proposed)
    assert refusal(office, proposed, replace(word, verb="x")) is SecondRefusal.OTHER_ACT
    assert refusal(office, proposed, replace(word, first=7)) is SecondRefusal.OTHER_ACT


def test_one_person_with_two_accounts_is_not_two_persons(office: Office) -> None:
    own = make.account(office, Role.LEADER, person=office.clerk)
    proposed = reopen(office)
    word = word_of(office, own, proposed)
    assert refusal(office, proposed, word) is SecondRefusal.SAME_PERSON
    lying = replace(word, person=office.head)
    assert refusal(office, proposed, lying) is SecondRefusal.SAME_PERSON


@pytest.mark.parametrize("role", Role)
def test_leader_and_officer_alone_stand_by(office: Office, role: Role) -> None:
    proposed = reopen(office)
    word = word_of(office, make.account(office, role), proposed)
    if role in SECONDS:
        with office.desk._vault.begin() as session:
            found = require_word(work_of(office, session), proposed, word)
        assert found is not None
        assert found.act is SecondAct.REOPEN_BOOK
    else:
        assert refusal(office, proposed, word) is SecondRefusal.NO_ROLE


@pytest.mark.parametrize("seconds", [APPROVAL_SECONDS + 1, -5])
def test_it_lasts_a_minute_and_is_not_of_the_future(office: Office, seconds: float) -> None:
    proposed = reopen(office)
    word = word_of(office, head_account(office), proposed)
    old = replace(word, at=time.monotonic() - seconds)
    assert refusal(office, proposed, old) is SecondRefusal.TOO_OLD


def test_within_the_minute_it_counts(office: Office) -> None:
    proposed = reopen(office)
    word = word_of(office, head_account(office), proposed)
    fresh = replace(word, at=time.monotonic() - APPROVAL_SECONDS / 2)
    with office.desk._vault.begin() as session:
        assert require_word(work_of(office, session), proposed, fresh) is not None


def test_nobodys_word_is_missed(office: Office) -> None:
    with office.desk._vault.begin() as session, pytest.raises(SecondPersonMissingError):
        require_word(work_of(office, session), reopen(office), None)


def test_on_paper_somebody_else_signs_and_only_where_the_office_takes_paper(
    office: Office,
) -> None:
    proposed = reopen(office)
    own = PaperWord(person=office.clerk)
    assert refusal(office, proposed, own) is SecondRefusal.SAME_PERSON
    with office.desk._vault.begin() as session, pytest.raises(NotFoundError):
        require_word(work_of(office, session), proposed, PaperWord(person=99))
    office.desk.do(choose_second_person, chooses_second(office, on_paper=False))
    head = PaperWord(person=office.head)
    assert refusal(office, proposed, head) is SecondRefusal.NOT_ON_PAPER


def test_on_paper_heads_deputies_and_who_could_stand_by_may_sign(office: Office) -> None:
    proposed = reopen(office)
    drafter = PaperWord(person=office.drafter)
    assert refusal(office, proposed, drafter) is SecondRefusal.NO_ROLE
    slot = make.account(office, Role.LEADER)
    with office.desk._vault.begin() as session:
        work = work_of(office, session)
        assert paper_seconds(work, proposed.request) >= {office.head, office.deputy}
        for person in (office.head, office.deputy, office.drafter):
            assert require_word(work, proposed, PaperWord(person=person)) is not None
    office.desk.do(end_account, ending(office, slot))
    assert refusal(office, proposed, drafter) is SecondRefusal.NO_ROLE


def test_a_word_for_an_act_that_wants_none_is_not_written_down(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item), PaperWord(person=office.head))
    assert rows(office, t.Authorisation) == []


def test_the_code_of_a_paper_is_two_groups_of_four(office: Office) -> None:
    code = paper_code("a", office.day)
    assert re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{4}", code)
    assert code == paper_code("a", office.day)
    assert code not in {paper_code("b", office.day), paper_code("a", make.on(office, 1).day)}


def test_a_passphrase_that_somebody_else_set_gives_no_word(office: Office) -> None:
    proposed = reopen(office)
    slot = head_account(office)
    second = make.seated(office, slot).desk.actor
    word = office.desk._words.give(office.desk.actor, second, proposed)
    assert refusal(office, proposed, word) is SecondRefusal.SET_BY_ANOTHER
    make.types_himself(office.desk, slot, office.day)
    kind = AccessKind.PASSPHRASE_RESET
    reset = AccessChange(request_id=make.request_id(), day=office.day, kind=kind, slot=slot)
    office.desk.do(change_access, reset)
    again = office.desk._words.give(office.desk.actor, second, proposed)
    assert refusal(office, proposed, again) is SecondRefusal.SET_BY_ANOTHER
