from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError, NotAllowedError, WrongPassphraseError
from bmnn_desk.services import verify_report
from bmnn_desk.services.form_drafts import keep_form_draft
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.turn import Turn
from bmnn_desk.services.verify_report import Proof, VerifyReport, prove_journal
from bmnn_desk.storage.files import HEAD
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.verify_rows import verify_rows
from bmnn_desk.way_in import enter
from tests import make
from tests.full_store import full_office
from tests.services.everything import half_filled
from tests.services.ledger import counts
from tests.storage.officers import unguard
from tests.storage.tampering import open_to_all
from tests.ui.offices import DAY, FOUNDED, PASSPHRASE, office_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return office_in(tmp_path / "kho")


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = enter(folder, None, PASSPHRASE)
    yield made
    made.close()


def faults(report: VerifyReport) -> dict[Proof, str]:
    return {
        one.proof: one.trouble.what
        for one in report.proofs
        if isinstance(one.trouble, JournalBrokenError)
    }


def test_a_sound_store_proves_its_pages_guards_acts_and_rows(desk: Desk) -> None:
    report = desk.verify()
    assert report.trouble is None
    assert [one.proof for one in report.proofs] == list(Proof)
    assert all(one.count > 0 for one in report.proofs)
    assert (report.acts, report.macs_proved, report.anchored) == (FOUNDED, FOUNDED, FOUNDED)
    assert (report.epochs, report.checkpoints, report.last_checkpoint) == (1, 0, None)


def test_without_the_officers_passphrase_his_epoch_is_proved_by_the_digest(desk: Desk) -> None:
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    report = desk.verify()
    assert report.trouble is None
    assert (report.acts, report.macs_proved, report.checkpoints) == (FOUNDED + 2, FOUNDED + 1, 2)
    assert report.last_checkpoint == FOUNDED + 1


def test_a_wrong_passphrase_proves_nothing(desk: Desk) -> None:
    with pytest.raises(WrongPassphraseError):
        desk.verify("không phải mật khẩu này đâu")


def test_each_fault_ends_its_own_proof_and_no_other(office: Office, law: Law) -> None:
    with open_to_all(law) as (vault, _):
        with vault.begin() as session:
            session.execute(text("UPDATE person SET name = 'Khác' WHERE id = 1"))
            session.execute(text("UPDATE act SET verb = 'khac' WHERE seq = 3"))
        desk = type(office.desk)(vault, law, office.desk.actor)
        report = desk.verify()
        assert faults(report) == {
            Proof.GUARDS: JournalFault.GUARDS,
            Proof.JOURNAL: JournalFault.MAC,
            Proof.ROWS: JournalFault.ROWS,
        }
        assert report.trouble is not None


def test_a_desk_that_found_a_fault_writes_nothing_any_more(law: Law, office: Office) -> None:
    with open_to_all(law) as (vault, _):
        desk = type(office.desk)(vault, law, office.desk.actor)
        at = replace(office, desk=desk)
        desk.jot(keep_form_draft, half_filled())
        with vault.begin() as session:
            session.execute(text("UPDATE act SET verb = 'khac' WHERE seq = 3"))
        report = desk.verify()
        assert desk.trouble is report.trouble is not None
        before = counts(desk)
        for attempt in (
            lambda: desk.do(propose_level, make.proposal(at)),
            lambda: desk.jot(keep_form_draft, half_filled()),
        ):
            with pytest.raises(JournalBrokenError) as refused:
                attempt()
            assert refused.value is report.trouble
        assert counts(desk) == before
        assert desk.read(journal_lines, JournalAsked())


def test_a_lost_anchor_is_a_fault_of_the_journal(folder: Path, desk: Desk) -> None:
    desk.close()
    (folder / HEAD).unlink()
    again = enter(folder, None, PASSPHRASE)
    assert isinstance(again.trouble, JournalBrokenError)
    assert faults(again.verify()) == {Proof.JOURNAL: JournalFault.ANCHOR}
    again.close()


def test_an_opening_proves_the_chain(desk: Desk) -> None:
    with desk._vault.begin() as session:
        chain = prove_journal(session, desk._vault)
    assert (chain.acts, chain.macs_proved) == (FOUNDED, FOUNDED)


def test_a_long_journal_is_walked_from_its_last_signature(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sign_checkpoint(PASSPHRASE, make.request_id(), DAY)
    monkeypatch.setattr(verify_report, "WALKED_WHOLE", 3)
    with desk._vault.begin() as session:
        chain = prove_journal(session, desk._vault)
    assert (chain.acts, chain.head.seq) == (1, FOUNDED + 1)


@pytest.mark.parametrize("whole", [5_000, 3])
def test_an_opening_proves_the_rows_of_a_short_journal_and_the_rights_of_a_long_one(
    law: Law, monkeypatch: pytest.MonkeyPatch, whole: int
) -> None:
    monkeypatch.setattr(verify_report, "PROVED_WHOLE", whole)
    for change, is_noticed in (
        ("UPDATE item SET title = 'Khác'", whole > 3),
        ("UPDATE setting SET value = 'Khác'", True),
    ):
        with full_office(law).desk._vault as vault:
            _change_behind_its_guards(vault, change)
            with vault.begin() as session:
                with pytest.raises(JournalBrokenError) if is_noticed else nullcontext():
                    prove_journal(session, vault)
                with pytest.raises(JournalBrokenError):
                    verify_rows(session)


def test_an_opening_misses_a_guard(law: Law) -> None:
    with memory_vault() as vault:
        make.office(vault, law)
        unguard(vault)
        with vault.begin() as session, pytest.raises(JournalBrokenError) as caught:
            prove_journal(session, vault)
    assert caught.value.what == JournalFault.GUARDS


def _change_behind_its_guards(vault: Vault, change: str) -> None:
    driver = vault._connection
    guards = driver.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    unguard(vault)
    for statement in (change, *(guard for (guard,) in guards)):
        driver.execute(statement)
    driver.commit()


def test_who_may_not_read_the_journal_may_not_prove_it(office: Office) -> None:
    drafter = make.seated(office, make.account(office, Role.DRAFTER))
    with pytest.raises(NotAllowedError):
        drafter.desk.verify()


def test_the_turn_is_given_back_between_the_parts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read comes in between two parts: its thread has waited longest."""
    turns: list[int] = []
    entered = Turn.__enter__

    def counted(turn: Turn) -> None:
        entered(turn)
        turns.append(turn._depth)

    monkeypatch.setattr(Turn, "__enter__", counted)
    assert desk.verify().trouble is None
    assert turns == [1] * len(turns)
    assert len(turns) > 200
