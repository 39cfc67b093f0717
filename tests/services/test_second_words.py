from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import APPROVAL_SECONDS, Approval, PaperWord
from bmnn_desk.errors import NotFoundError, SecondPersonRefusedError, WrongPassphraseError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.second_person import Proposed
from bmnn_desk.services.second_words import SecondWords, second_actor, second_slot
from bmnn_desk.services.work import Actor, Work
from bmnn_desk.storage.slots import Credential
from tests import make
from tests.storage.peopled_store import CLERK, OFFICER, OFFICER_ID, peopled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.make import Office

FIRST = Actor(account=1, person=1, roles=frozenset({Role.CLERK}))
SECOND = Actor(account=2, person=2, roles=frozenset({Role.LEADER}))

WRONG = "sai rồi bạn ơi"


def given(words: SecondWords, at: Office) -> Approval:
    return words.give(FIRST, SECOND, Proposed(verb=cancel_outgoing, request=make.cancel(at, 1)))


def test_a_word_counts_once(office: Office) -> None:
    words = SecondWords()
    word = given(words, office)
    assert words.spent(word) is word
    with pytest.raises(SecondPersonRefusedError, match="other_act"):
        words.spent(word)


def test_a_word_that_nobody_spent_is_forgotten_once_its_minute_is_over(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = SecondWords()
    first = given(words, office)
    monkeypatch.setattr(time, "monotonic", lambda: first.at + APPROVAL_SECONDS)
    second = given(words, office)
    assert words._given == [first, second]
    monkeypatch.setattr(time, "monotonic", lambda: first.at + APPROVAL_SECONDS + 1)
    third = given(words, office)
    assert words._given == [second, third]
    with pytest.raises(SecondPersonRefusedError, match="other_act"):
        words.spent(first)
    assert words.spent(second) is second


def test_a_word_that_this_desk_never_gave_is_none(office: Office) -> None:
    words = SecondWords()
    word = given(words, office)
    with pytest.raises(SecondPersonRefusedError, match="other_act"):
        words.spent(replace(word))
    with pytest.raises(SecondPersonRefusedError, match="other_act"):
        SecondWords().spent(word)


def test_paper_and_no_word_pass_as_they_are() -> None:
    paper = PaperWord(person=3)
    assert SecondWords().spent(paper) is paper
    assert SecondWords().spent(None) is None


def test_both_passphrases_unwrap_and_the_second_slot_comes_back(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    own = second_slot(folder, OFFICER_ID, OFFICER, CLERK)
    assert own != OFFICER_ID
    assert second_slot(folder, own, CLERK, OFFICER) == OFFICER_ID


def test_a_wrong_passphrase_of_either_gives_no_word(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    for pair in (
        (Credential(slot=OFFICER.slot, passphrase=WRONG), CLERK),
        (OFFICER, Credential(slot=CLERK.slot, passphrase=WRONG)),
    ):
        with pytest.raises(WrongPassphraseError):
            second_slot(folder, OFFICER_ID, *pair)


def test_one_slot_cannot_stand_by_itself_nor_for_somebody_absent(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with pytest.raises(SecondPersonRefusedError, match="same_person"):
        second_slot(folder, OFFICER_ID, OFFICER, OFFICER)
    with pytest.raises(SecondPersonRefusedError, match="same_person"):
        second_slot(folder, OFFICER_ID, CLERK, OFFICER)


def test_an_account_that_ended_or_is_of_the_same_person_cannot_stand_by(office: Office) -> None:
    ended = make.account(office, Role.LEADER, until=office.day)
    own = make.account(office, Role.LEADER, person=office.desk.actor.person)
    with office.desk._vault.begin() as session:
        work = Work(
            session=session,
            law=office.desk.law,
            actor=office.desk.actor,
            keys=office.desk._vault.keys,
        )
        with pytest.raises(SecondPersonRefusedError, match="account_ended"):
            second_actor(work, ended, date(2099, 1, 1))
        assert second_actor(work, ended, office.day).roles == {Role.LEADER}
        with pytest.raises(SecondPersonRefusedError, match="same_person"):
            second_actor(work, own, office.day)
        with pytest.raises(NotFoundError):
            second_actor(work, "0" * 16, office.day)
