from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.access_changes import (
    Consent,
    Reset,
    give_tuyet_mat,
    renew_recovery,
    reset_passphrase,
    take_tuyet_mat,
)
from bmnn_desk.credentials import credential_of
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.errors import SecondPersonMissingError, SecondPersonRefusedError
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.storage import tables as t
from tests import make
from tests.peopled_desk import HERS, HIS, let_in, notes, nothing_done, office_in, sat_down
from tests.services.each_office import chooses_second
from tests.storage.stores import ACCOUNT, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

CODE = "7K3M-90QA-BCDE-FGHJ-3333-XY34"
pytestmark = pytest.mark.usefixtures("same_stretchings")


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """A desk whose office asks for a second person in every act about accounts."""
    made = sat_down(office_in(tmp_path / "store", law), law)
    make.types_himself(made.desk, let_in(made, "Giám đốc", Role.LEADER).slot, made.day)
    asks = chooses_second(made, acts=frozenset(SecondAct))
    made.desk.do(choose_second_person, asks)
    yield made
    made.desk.close()


def slot_of(at: Office, person: int) -> str:
    with at.desk._vault.begin() as session:
        return session.scalars(select(t.Account.slot).where(t.Account.person_id == person)).one()


def reset(at: Office, slot: str) -> Reset:
    return Reset(day=at.day, slot=slot, login="Giám đốc", passphrase=HIS)


def test_without_the_second_person_nobodys_way_in_is_changed(at: Office) -> None:
    slot = slot_of(at, at.head)
    with nothing_done(at, SecondPersonMissingError):
        reset_passphrase(at.desk, reset(at, slot), PASSPHRASE)
    with nothing_done(at, SecondPersonMissingError):
        give_tuyet_mat(at.desk, at.day, PASSPHRASE, credential_of("Giám đốc", HERS))
    with nothing_done(at, SecondPersonMissingError):
        renew_recovery(at.desk, at.day, PASSPHRASE, CODE)


def test_with_his_word_it_is_done_and_both_names_are_in_the_journal(at: Office) -> None:
    change = AccessChange(request_id="mã mới", day=at.day, kind=AccessKind.RECOVERY_RENEWED)
    mine, his = credential_of(ACCOUNT, PASSPHRASE), credential_of("Giám đốc", HERS)
    word = at.desk.approve(change_access, change, mine, his)
    consent = Consent(request_id=change.request_id, word=word)
    renew_recovery(at.desk, at.day, PASSPHRASE, CODE, consent)
    assert notes(at)[0][1] is AccessKind.RECOVERY_RENEWED
    (line,) = at.desk.read(journal_lines, JournalAsked(verb="change_access"))
    assert (line.person, line.second) == ("Lê Thị Văn Thư", "Trần Văn Giám")


def test_a_word_for_another_change_does_not_count(at: Office) -> None:
    change = AccessChange(request_id="mã mới", day=at.day, kind=AccessKind.RECOVERY_RENEWED)
    mine, his = credential_of(ACCOUNT, PASSPHRASE), credential_of("Giám đốc", HERS)
    word = at.desk.approve(change_access, change, mine, his)
    consent = Consent(request_id="mã khác", word=word)
    with nothing_done(at, SecondPersonRefusedError):
        renew_recovery(at.desk, at.day, PASSPHRASE, CODE, consent)


def test_on_paper_the_key_is_given_and_taken(at: Office) -> None:
    paper = PaperWord(person=at.head)
    slot = slot_of(at, at.head)
    given = Consent(request_id="cho", word=paper)
    his = credential_of("Giám đốc", HERS)
    give_tuyet_mat(at.desk, at.day, PASSPHRASE, his, given)
    take_tuyet_mat(at.desk, at.day, PASSPHRASE, slot, Consent(request_id="bỏ", word=paper))
    kinds = [kind for _, kind in notes(at)]
    assert kinds[:2] == [AccessKind.TUYET_MAT_TAKEN, AccessKind.TUYET_MAT_GIVEN]


def test_what_was_put_on_record_and_cut_off_is_done_at_the_next_try(at: Office) -> None:
    change = AccessChange(request_id="mã mới", day=at.day, kind=AccessKind.RECOVERY_RENEWED)
    at.desk.do(change_access, change, PaperWord(person=at.head))
    renew_recovery(at.desk, at.day, PASSPHRASE, CODE, Consent(request_id=change.request_id))
    assert [kind for _, kind in notes(at)].count(AccessKind.RECOVERY_RENEWED) == 1
