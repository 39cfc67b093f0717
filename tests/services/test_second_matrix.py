"""Every verb that may want a second person, with and without one, in a real store on disk."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from datetime import timedelta
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.second_person import (
    APPROVAL_SECONDS,
    Approval,
    PaperWord,
    SecondAct,
    SecondRefusal,
)
from bmnn_desk.errors import (
    NotFoundError,
    SecondPersonMissingError,
    SecondPersonRefusedError,
    WrongPassphraseError,
)
from bmnn_desk.services import second_person
from bmnn_desk.services.accounts import actor_of_slot
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.slots import Credential
from tests.services.each_office import chooses_second
from tests.services.each_write import entries
from tests.services.ledger import counts, prove, rows
from tests.services.second_seat import (
    CLERK,
    ENDED,
    HEAD,
    LEADER,
    OWN_OTHER,
    Seat,
    found_office,
    his,
)
from tests.storage.stores import ACCOUNT, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.work import ActRequest
    from tests.make import Office

    Word = Approval | PaperWord

# By hand: a verb that gets or loses its second person is seen here.
SECOND = {
    "approve_drive": SecondAct.EXPORT,
    "cancel_copying": SecondAct.CANCEL_NUMBER,
    "cancel_incoming": SecondAct.CANCEL_NUMBER,
    "cancel_outgoing": SecondAct.CANCEL_NUMBER,
    "change_access": SecondAct.ACCOUNTS,
    "change_account": SecondAct.ACCOUNTS,
    "choose_second_person": SecondAct.FEWER_SECOND_PERSONS,
    "destroy_at_once": SecondAct.DESTROY,
    "destroy_copies": SecondAct.DESTROY,
    "destroy_in_emergency": SecondAct.DESTROY,
    "end_account": SecondAct.ACCOUNTS,
    "enter_account": SecondAct.ACCOUNTS,
    "order_export": SecondAct.EXPORT,
    "order_rekey": SecondAct.REKEY,
    "record_leaving": SecondAct.ACCOUNTS,
    "record_restore": SecondAct.RESTORE,
    "reopen_book": SecondAct.REOPEN_BOOK,
    "save_copies": SecondAct.EXPORT,
    "save_register_file": SecondAct.EXPORT,
}
EVERY = frozenset(SecondAct)

pytestmark = pytest.mark.usefixtures("same_stretchings")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, law: Law) -> tuple[Path, Office]:
    """A store whose founder has every role, with a leader, a clerk and what cannot stand by."""
    folder = tmp_path_factory.mktemp("second") / "store"
    at = found_office(folder, law)
    return folder, at


@pytest.fixture
def seat(
    made: tuple[Path, Office], tmp_path: Path, law: Law, request: pytest.FixtureRequest
) -> Iterator[Seat]:
    folder = shutil.copytree(made[0], tmp_path / "store")
    desk = open_desk(open_store(folder, ACCOUNT, PASSPHRASE), law)
    name = request.param
    yield Seat(at=replace(made[1], desk=desk), verb=entries()[name], name=name)
    assert prove(desk) > 0
    desk.close()


def office_asks(
    seat: Seat, request: ActRequest, acts: frozenset[SecondAct], *, on_paper: bool = True
) -> None:
    """Let the body that the request is about ask for these acts."""
    body = getattr(request, "body", seat.at.body)
    chosen = chooses_second(seat.at, body=body, acts=acts, on_paper=on_paper)
    seat.desk.do(choose_second_person, chosen, PaperWord(person=seat.at.deputy))


def last_act(seat: Seat) -> t.Act:
    with seat.desk._vault.begin() as session:
        act = session.scalars(select(t.Act).order_by(t.Act.seq.desc())).first()
        assert act is not None
        session.expunge(act)
        return act


def leaders_row(seat: Seat) -> int:
    with seat.desk._vault.begin() as session:
        return actor_of_slot(session, LEADER, seat.at.day).account


def refusal(seat: Seat, request: ActRequest, word: Callable[[], object] | Word) -> SecondRefusal:
    """Why a word does not count; nothing is written by it."""
    before = counts(seat.desk)
    with pytest.raises(SecondPersonRefusedError) as refused:
        word() if callable(word) else seat.desk.do(seat.verb, request, word)
    assert counts(seat.desk) == before
    return SecondRefusal(refused.value.why)


each_verb = pytest.mark.parametrize("seat", sorted(SECOND), indirect=True)


def test_the_table_has_every_verb_that_may_want_a_second_person() -> None:
    declared = {name: AUTHORITY[verb].second for name, verb in entries().items()}
    assert {name: act for name, act in declared.items() if act is not None} == SECOND


@each_verb
def test_where_it_is_asked_for_nothing_is_done_without_a_second_person(seat: Seat) -> None:
    request = seat.request()
    office_asks(seat, request, EVERY)
    before = counts(seat.desk)
    with pytest.raises(SecondPersonMissingError) as missing:
        seat.desk.do(seat.verb, request)
    assert missing.value.act == SECOND[seat.name]
    assert counts(seat.desk) == before


@each_verb
def test_a_leaders_passphrase_lets_one_act_pass_once_and_is_on_record(seat: Seat) -> None:
    request, other = seat.request(), seat.request()
    office_asks(seat, request, EVERY)
    word = seat.approved(request)
    seat.desk.do(seat.verb, request, word)
    act = last_act(seat)
    assert (act.verb, act.second_id) == (seat.name, leaders_row(seat))
    assert rows(seat.at, t.Authorisation) == []
    if seat.name != "choose_second_person":  # after it nobody is asked any more
        office_asks(seat, other, EVERY)
        assert refusal(seat, other, word) is SecondRefusal.OTHER_ACT


@each_verb
def test_a_word_that_does_not_count_lets_nothing_pass(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, other = seat.request(), seat.request()
    office_asks(seat, request, EVERY)
    approve = partial(seat.desk.approve, seat.verb, request)
    refused = partial(refusal, seat, request)
    same = SecondRefusal.SAME_PERSON
    assert refused(partial(approve, seat.mine, seat.mine)) is same
    assert refused(partial(approve, his(LEADER), seat.mine)) is same
    assert refused(partial(approve, his(LEADER), his(CLERK))) is same
    assert refused(partial(approve, seat.mine, his(OWN_OTHER))) is same
    assert refused(partial(approve, seat.mine, his(ENDED))) is SecondRefusal.ENDED
    assert refused(seat.approved(request, CLERK)) is SecondRefusal.NO_ROLE
    assert refused(seat.approved(other)) is SecondRefusal.OTHER_ACT
    word = seat.approved(request)
    assert refused(replace(word)) is SecondRefusal.OTHER_ACT
    forged = replace(word, account=leaders_row(seat), at=time.monotonic())
    assert refused(forged) is SecondRefusal.OTHER_ACT
    elsewhere = Desk(seat.desk._vault, seat.desk.law, seat.desk.actor)
    with pytest.raises(SecondPersonRefusedError):
        elsewhere.do(seat.verb, request, word)
    late = SimpleNamespace(monotonic=lambda: time.monotonic() + APPROVAL_SECONDS + 1)
    with monkeypatch.context() as later:
        later.setattr(second_person, "time", late)
        assert refused(word) is SecondRefusal.TOO_OLD
    # Even a word that came too late was used by it.
    assert refused(word) is SecondRefusal.OTHER_ACT


@pytest.mark.parametrize("seat", ["enter_account"], indirect=True)
def test_a_wrong_passphrase_of_either_gives_no_word(seat: Seat) -> None:
    request = seat.request()
    wrong = "ngựa nâu ăn cỏ bên cầu"
    for mine, other in (
        (Credential(slot=seat.desk.slot, passphrase=wrong), his(LEADER)),
        (seat.mine, Credential(slot=LEADER, passphrase=wrong)),
        (seat.mine, his("f" * 16)),
    ):
        with pytest.raises(WrongPassphraseError):
            seat.desk.approve(seat.verb, request, mine, other)
    assert seat.desk.approve(seat.verb, request, seat.mine, his(LEADER)).person == HEAD


@each_verb
def test_a_named_person_on_paper_lets_it_pass_where_the_office_allows_paper(seat: Seat) -> None:
    request, other = seat.request(), seat.request()
    office_asks(seat, request, EVERY)
    before = len(rows(seat.at, t.Authorisation))
    own = PaperWord(person=seat.at.clerk)
    assert refusal(seat, request, own) is SecondRefusal.SAME_PERSON
    with pytest.raises(NotFoundError):
        seat.desk.do(seat.verb, request, PaperWord(person=99))
    office_asks(seat, request, EVERY, on_paper=False)
    paper = PaperWord(person=HEAD)
    assert refusal(seat, request, paper) is SecondRefusal.NOT_ON_PAPER
    assert len(rows(seat.at, t.Authorisation)) == before
    seat.desk.do(seat.verb, request, seat.approved(request))
    office_asks_paper_again(seat, other)
    before = len(rows(seat.at, t.Authorisation))
    seat.desk.do(seat.verb, other, paper)
    act, papers = last_act(seat), rows(seat.at, t.Authorisation)
    assert act.second_id is None
    assert len(papers) == before + 1
    assert (papers[-1].verb, papers[-1].act, papers[-1].person_id, papers[-1].act_seq) == (
        seat.name,
        SECOND[seat.name],
        HEAD,
        act.seq,
    )
    assert papers[-1].due == seat.at.day + timedelta(days=5)


def office_asks_paper_again(seat: Seat, request: ActRequest) -> None:
    """To allow paper again is to ask for less, and wants the second person himself."""
    body = getattr(request, "body", seat.at.body)
    chosen = chooses_second(seat.at, body=body, acts=EVERY)
    word = seat.desk.approve(choose_second_person, chosen, seat.mine, his(LEADER))
    seat.desk.do(choose_second_person, chosen, word)


@each_verb
def test_where_it_is_not_asked_for_one_person_is_enough(seat: Seat) -> None:
    for way in ("nobody", "paper", "passphrase"):
        request = seat.request()
        # The choice itself wants nobody as long as it asks for no less than before.
        if seat.name == "choose_second_person":
            request = replace(request, acts=EVERY)
        else:
            office_asks(seat, request, frozenset())
        papers = len(rows(seat.at, t.Authorisation))
        word: Word | None = PaperWord(person=HEAD) if way == "paper" else None
        if way == "passphrase":
            word = seat.approved(request)
        seat.desk.do(seat.verb, request, word)
        act = last_act(seat)
        assert (act.verb, act.second_id) == (seat.name, None)
        assert len(rows(seat.at, t.Authorisation)) == papers
    forged = Approval(
        verb=seat.name, request=0, first=1, account=2, person=HEAD, at=time.monotonic()
    )
    assert refusal(seat, seat.request(), forged) is SecondRefusal.OTHER_ACT
