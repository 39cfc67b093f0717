from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.storage.anchor import Head
from bmnn_desk.storage.checkpoints import verify_checkpoints
from bmnn_desk.storage.journal import journal_head, whole_head
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.tables import Act
from bmnn_desk.storage.verify_chain import Chain, verify_chain
from tests import make
from tests.storage.officers import new_checkpoint, new_epoch, new_officer, unguard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.tables import Checkpoint
    from bmnn_desk.storage.vault import Vault


@dataclass(frozen=True, kw_only=True)
class Journal:
    """A journal of two epochs with a checkpoint in each, and no guard."""

    vault: Vault
    signer: OfficerSigner
    head: Head
    signed: tuple[int, int]

    def proved(self, session: Session, *, officer: bool, since: Checkpoint | None = None) -> Chain:
        signer = self.signer if officer else None
        return verify_chain(session, self.vault.keys, signer, self.head, since)


@pytest.fixture(scope="module")
def journal(law: Law) -> Iterator[Journal]:
    with memory_vault() as vault:
        at = make.office(vault, law)
        signer = new_officer(vault)
        first = new_checkpoint(vault, signer)
        new_epoch(vault, signer)
        make.issued(at)
        make.issued(at)
        second = new_checkpoint(vault, signer)
        make.issued(at)
        unguard(vault)
        with signer, vault.begin() as session:
            head = whole_head(session)
            known = Head(head.seq, head.mac, head.digest, head.key_mark)
            session.commit()
            yield Journal(vault=vault, signer=signer, head=known, signed=(first, second))


def faults(journal: Journal, *statements: str, **values: object) -> list[JournalFault | str]:
    """What an officer and an ordinary account notice of a tampering, which is then taken back."""
    found: list[JournalFault | str] = []
    for officer in (True, False):
        with journal.vault.begin() as session:
            for statement in statements:
                assert session.execute(text(statement), values).rowcount > 0  # type: ignore[attr-defined]
            try:
                journal.proved(session, officer=officer)
            except JournalBrokenError as error:
                found.append(JournalFault(error.what))
            except StoreRolledBackError:
                found.append("rolled back")
            else:
                found.append("")
            session.rollback()
    return found


def last(journal: Journal) -> int:
    return journal.head.seq


@pytest.mark.parametrize("officer", [True, False])
def test_an_untouched_journal_holds(journal: Journal, *, officer: bool) -> None:
    with journal.vault.begin() as session:
        chain = journal.proved(session, officer=officer)
        first_of_officer = session.scalars(select(Act.seq).where(Act.epoch == 1)).first()
    assert first_of_officer is not None
    assert (chain.acts, chain.epochs, chain.checkpoints) == (last(journal), 2, 2)
    assert chain.macs_proved == (chain.acts if officer else first_of_officer - 1)
    found = Head(chain.head.seq, chain.head.mac, chain.head.digest, chain.head.key_mark)
    assert found == journal.head


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("verb = 'x'", JournalFault.MAC),
        ("second_id = 1", JournalFault.MAC),
        ("verb = jsonb(json_quote(verb))", JournalFault.UNREADABLE),
        ("mac = randomblob(32)", JournalFault.MAC),
        ("mac = randomblob(31)", JournalFault.MAC),
        ("previous_mac = randomblob(32)", JournalFault.LINK),
        ("seq = 1000", JournalFault.NUMBER),
    ],
)
def test_the_officer_notices_an_edit_at_its_act(
    journal: Journal, change: str, fault: JournalFault
) -> None:
    seq = last(journal) - 4
    with journal.vault.begin() as session:
        session.execute(text(f"UPDATE act SET {change} WHERE seq = {seq}"))  # noqa: S608
        with pytest.raises(JournalBrokenError) as broken:
            verify_chain(session, journal.vault.keys, journal.signer)
        session.rollback()
    assert (broken.value.seq, broken.value.what) == (seq, fault)


def test_who_has_no_key_notices_by_checkpoint_anchor_and_key_mark(journal: Journal) -> None:
    before, after = journal.signed[1] - 2, journal.signed[1] + 2
    edit = "UPDATE act SET app_version = 'x' WHERE seq = {}"
    assert faults(journal, edit.format(before)) == [JournalFault.MAC, JournalFault.CHECKPOINT]
    assert faults(journal, edit.format(after)) == [JournalFault.MAC, JournalFault.ANCHOR]
    other_key = "UPDATE journal_key SET key = randomblob(32) WHERE epoch = 1"
    assert faults(journal, other_key) == [JournalFault.KEY, JournalFault.KEY]


def forge(session: Session, since: int) -> None:
    """Another verb in every act from one on, and links and MACs that no key made."""
    acts = session.scalars(select(Act).where(Act.seq >= since).order_by(Act.seq)).all()
    mac = acts[0].previous_mac
    sql = text("UPDATE act SET verb = 'x', previous_mac = :before, mac = :mac WHERE seq = :seq")
    for act in acts:
        made = hmac.digest(b"guessed", mac, "sha256")
        session.execute(sql, {"before": mac, "mac": made, "seq": act.seq})
        mac = made


@pytest.mark.parametrize("officer", [True, False])
def test_a_suffix_with_links_of_its_own_is_noticed(journal: Journal, *, officer: bool) -> None:
    with journal.vault.begin() as session:
        forge(session, last(journal) - 2)
        with pytest.raises(JournalBrokenError) as broken:
            journal.proved(session, officer=officer)
        session.rollback()
    assert broken.value.what == (JournalFault.MAC if officer else JournalFault.ANCHOR)


def test_a_tail_that_was_cut_is_rolled_back(journal: Journal) -> None:
    cut = "DELETE FROM act WHERE seq = :last"
    key = "UPDATE journal_key SET next_seq = :last WHERE epoch = 1 AND :last > 0"
    assert faults(journal, cut, key, last=last(journal)) == ["rolled back", "rolled back"]


def test_after_a_crash_one_act_may_lie_beyond_the_anchor_and_no_more(journal: Journal) -> None:
    for behind, holds in ((1, True), (2, False)):
        with journal.vault.begin() as session:
            seq = last(journal) - behind
            act = session.get_one(Act, seq)
            anchored = Head(seq, act.mac)
            if holds:
                chain = verify_chain(session, journal.vault.keys, None, anchored)
                assert chain.acts == last(journal)
            else:
                with pytest.raises(JournalBrokenError) as broken:
                    verify_chain(session, journal.vault.keys, None, anchored)
                assert broken.value.what == JournalFault.ANCHOR


@pytest.mark.parametrize("part", ["mac", "digest", "key_mark"])
def test_an_anchor_with_another_mac_digest_or_key_mark_is_noticed(
    journal: Journal, part: str
) -> None:
    known = {**journal.head._asdict(), part: bytes(32)}
    other = replace(journal, head=Head(**known))
    with other.vault.begin() as session, pytest.raises(JournalBrokenError):
        other.proved(session, officer=True)


def test_an_anchor_of_before_knows_the_mac_alone(journal: Journal) -> None:
    before = replace(journal, head=Head(journal.head.seq, journal.head.mac))
    with before.vault.begin() as session:
        assert before.proved(session, officer=False).acts == last(journal)


@pytest.mark.parametrize("officer", [True, False])
@pytest.mark.parametrize("which", [0, 1])
def test_from_a_checkpoint_on_only_what_follows_is_walked(
    journal: Journal, which: int, *, officer: bool
) -> None:
    with journal.vault.begin() as session:
        since = verify_checkpoints(session)[which]
        whole = journal.proved(session, officer=officer)
        part = journal.proved(session, officer=officer, since=since)
        assert part.head == whole.head
        assert part.acts == whole.acts - journal.signed[which]
        assert part.checkpoints == 2 - which
        # What lies before is not looked at; what comes after is.
        edit = "UPDATE act SET app_version = 'x' WHERE seq = {}"
        session.execute(text(edit.format(since.seq - 1)))
        assert journal.proved(session, officer=officer, since=since) == part
        session.execute(text(edit.format(since.seq + 1)))
        with pytest.raises(JournalBrokenError):
            journal.proved(session, officer=officer, since=since)
        session.rollback()


def test_an_act_must_begin_where_the_last_about_its_object_ended(journal: Journal) -> None:
    with journal.vault.begin() as session:
        seq = journal_head(session).seq
        session.execute(text("UPDATE act SET before = after WHERE seq = :seq"), {"seq": seq})
        anchored = Head(seq - 1, session.get_one(Act, seq - 1).mac)
        for since in (None, verify_checkpoints(session)[1]):
            with pytest.raises(JournalBrokenError) as broken:
                verify_chain(session, journal.vault.keys, None, anchored, since)
            assert (broken.value.seq, broken.value.what) == (seq, JournalFault.BEFORE)
        session.rollback()


def test_two_arguments_are_enough(journal: Journal) -> None:
    with journal.vault.begin() as session:
        assert verify_chain(session, journal.vault.keys).acts == last(journal)
