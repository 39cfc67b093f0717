"""The desk for several people: what a role may, who stands by, and whose last day went by."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.credentials import credential_of, folder_of
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondRefusal
from bmnn_desk.errors import (
    AccountEndedError,
    JournalBrokenError,
    NotAllowedError,
    SecondPersonRefusedError,
    StoreMissingError,
    WrongPassphraseError,
)
from bmnn_desk.services.change_account import change_account, end_account
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts, keep_form_draft
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage.files import HEAD
from tests import make
from tests.peopled_desk import HERS, HIS, let_in, office_in, sat_down
from tests.services.each_office import changed, changing, closed, ending, reopening
from tests.services.everything import half_filled
from tests.services.ledger import counts, prove
from tests.storage.stores import ACCOUNT, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.services.change_account import ChangeAccountRequest
    from bmnn_desk.services.work import Work
    from tests.make import Office

MINE = credential_of(ACCOUNT, PASSPHRASE)
HEADS = credential_of("Giám đốc", HERS)
TODAY = datetime.now().astimezone().date()
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Path:
    """A store with a closed book, whose head has an account of his own."""
    folder = office_in(tmp_path_factory.mktemp("people") / "store", law)
    at = sat_down(folder, law)
    make.types_himself(at.desk, let_in(at, "Giám đốc").slot, at.day)
    closed(at)
    at.desk.close()
    return folder


@pytest.fixture
def store(founded: Path, tmp_path: Path) -> Path:
    return shutil.copytree(founded, tmp_path / "store")


@pytest.fixture
def at(store: Path, law: Law) -> Iterator[Office]:
    office = sat_down(store, law)
    yield office
    office.desk.close()


@contextmanager
def refused(why: SecondRefusal) -> Iterator[None]:
    with pytest.raises(SecondPersonRefusedError) as refusal:
        yield
    assert refusal.value.why == why


def test_a_desk_knows_folder_slot_and_keys_of_who_sits_there(at: Office, store: Path) -> None:
    assert at.desk.folder == store
    assert at.desk.slot == at.desk._vault.slot_id
    assert at.desk.reads_tuyet_mat


@pytest.mark.parametrize("role", Role)
def test_a_desk_allows_what_one_of_the_roles_covers(office: Office, role: Role) -> None:
    desk = make.seated(office, make.account(office, role)).desk
    assert {verb for verb in AUTHORITY if desk.allows(verb)} == {
        verb for verb, authority in AUTHORITY.items() if role in authority.roles
    }
    assert desk.allows(issue_outgoing) is (role is Role.CLERK)


def test_what_nobody_declared_is_allowed_to_nobody(office: Office) -> None:
    assert not office.desk.allows(len)
    with pytest.raises(NotAllowedError):
        office.desk.do(len, make.proposal(office))  # type: ignore[arg-type]


def test_two_passphrases_open_a_book_again_and_the_journal_has_both_names(at: Office) -> None:
    request = reopening(at)
    word = at.desk.approve(reopen_book, request, MINE, HEADS)
    at.desk.do(reopen_book, request, word)
    (line,) = at.desk.read(journal_lines, JournalAsked(verb="reopen_book"))
    assert (line.person, line.second) == ("Lê Thị Văn Thư", "Trần Văn Giám")
    assert prove(at.desk) > 0


def test_the_word_is_for_that_request_and_once(at: Office) -> None:
    request = reopening(at)
    word = at.desk.approve(reopen_book, request, MINE, HEADS)
    with refused(SecondRefusal.OTHER_ACT):
        at.desk.do(reopen_book, replace(request, reason="Lý do khác"), word)
    with refused(SecondRefusal.OTHER_ACT):
        at.desk.do(reopen_book, request, word)


def test_a_word_of_another_desk_is_none_here(at: Office, store: Path, law: Law) -> None:
    request = reopening(at)
    word = at.desk.approve(reopen_book, request, MINE, HEADS)
    at.desk.close()
    again = sat_down(store, law)
    with refused(SecondRefusal.OTHER_ACT):
        again.desk.do(reopen_book, request, word)
    again.desk.close()


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        (credential_of(ACCOUNT, HIS), HEADS),
        (MINE, credential_of("Giám đốc", HIS)),
        (MINE, credential_of("Không ai", HERS)),
    ],
)
def test_both_passphrases_must_unwrap(at: Office, mine: object, other: object) -> None:
    before = counts(at.desk)
    with pytest.raises(WrongPassphraseError):
        at.desk.approve(reopen_book, reopening(at), mine, other)  # type: ignore[arg-type]
    assert counts(at.desk) == before


def test_nobody_stands_by_himself_nor_for_who_does_not_sit_here(at: Office) -> None:
    for mine, other in ((MINE, MINE), (HEADS, MINE), (HEADS, HEADS)):
        with refused(SecondRefusal.SAME_PERSON):
            at.desk.approve(reopen_book, reopening(at), mine, other)


def test_a_second_account_of_the_same_person_is_nobody_else(at: Office) -> None:
    let_in(at, "Văn thư 2", Role.LEADER, person=at.clerk, passphrase=HIS)
    with refused(SecondRefusal.SAME_PERSON):
        at.desk.approve(reopen_book, reopening(at), MINE, credential_of("Văn thư 2", HIS))


def test_an_account_that_ended_stands_by_nobody(at: Office) -> None:
    slot = let_in(at, "Phó", Role.LEADER, person=at.deputy, passphrase=HIS).slot
    at.desk.do(end_account, ending(at, slot))
    with refused(SecondRefusal.ENDED):
        at.desk.approve(reopen_book, reopening(at), MINE, credential_of("Phó", HIS))


def test_in_memory_there_is_no_passphrase_to_stand_by_with(office: Office) -> None:
    with pytest.raises(StoreMissingError):
        office.desk.approve(reopen_book, reopening(office), MINE, HEADS)


def test_an_account_whose_last_day_went_by_while_it_was_open_does_nothing_more(
    office: Office,
) -> None:
    desk = office.desk
    desk.actor = replace(desk.actor, until=TODAY - DAY)
    before = counts(desk)
    for attempt in (
        lambda: desk.do(propose_level, make.proposal(office)),
        lambda: desk.jot(keep_form_draft, half_filled()),
        lambda: desk.read(form_drafts, DraftsAsked(form=None)),
    ):
        with pytest.raises(AccountEndedError):
            attempt()
    assert counts(desk) == before


def test_on_its_last_day_it_still_does(office: Office) -> None:
    # Midnight may pass meanwhile.
    office.desk.actor = replace(office.desk.actor, until=TODAY + DAY)
    assert office.desk.do(propose_level, make.proposal(office)).item == 1


def test_an_account_that_ended_does_not_open(at: Office, law: Law) -> None:
    slot = let_in(at, "Phó", Role.LEADER, person=at.deputy, passphrase=HIS).slot
    at.desk.do(end_account, ending(at, slot))
    at.desk.close()
    with pytest.raises(AccountEndedError):
        sat_down(folder_of(at.desk), law, "Phó", HIS)


def changes_and_fails(work: Work, request: ChangeAccountRequest) -> int:
    """A change of roles that the database refuses when it is committed."""
    number = change_account(work, request)
    work.session.execute(text("INSERT INTO person (name, act_seq) VALUES ('Ai đó', 999)"))
    return number


def test_who_sits_here_stays_who_he_was_until_a_change_of_his_roles_is_committed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.account(office, Role.OFFICER)
    monkeypatch.setitem(AUTHORITY, changes_and_fails, AUTHORITY[change_account])
    actor, before = office.desk.actor, counts(office.desk)
    with pytest.raises(IntegrityError):
        office.desk.do(changes_and_fails, changing(office, "", Role.CLERK))
    assert office.desk.actor == actor
    assert counts(office.desk) == before
    changed(office, "", Role.CLERK)
    assert office.desk.actor.roles == {Role.CLERK}


def test_where_the_journal_does_not_hold_a_leader_gets_no_desk_and_the_officer_one_that_reads(
    store: Path, law: Law
) -> None:
    (store / HEAD).unlink()
    with pytest.raises(JournalBrokenError):
        sat_down(store, law, "Giám đốc", HERS)
    officer = sat_down(store, law)
    assert isinstance(officer.desk.trouble, JournalBrokenError)
    assert officer.desk.read(journal_lines, JournalAsked())
    with pytest.raises(JournalBrokenError):
        officer.desk.do(propose_level, make.proposal(officer))
    officer.desk.close()
