"""Acts of an officer, written by hand: his keys, his epochs, his checkpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.storage.checkpoints import sign_checkpoint
from bmnn_desk.storage.epochs import open_epoch
from bmnn_desk.storage.journal import ActFacts, JournalHead, close_act, head_before, open_act
from bmnn_desk.storage.officer_key import OfficerSigner, make_officer_keys
from tests.make import OLD, request_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault

KEK = bytearray(range(100, 132))
SALT = bytes(range(16))
ACCOUNT_ROW = 1
Made = TypeVar("Made")


def act(vault: Vault, change: Callable[[Session], Made], kind: str = "journal") -> Made:
    """One act of the first account, committed and anchored as the desk would."""
    known = None if vault.anchor is None else vault.anchor.read()
    with vault.begin() as session:
        head, rows = open_act(session, request_id(), known)
        made = change(session)
        facts = ActFacts(
            request_id=request_id(),
            day=OLD,
            actor=ACCOUNT_ROW,
            verb="officer",
            object_kind=kind,
            object_id=1,
        )
        head = close_act(session, head, rows, facts)
        session.expunge_all()
    anchor(vault, head)
    return made


def anchor(vault: Vault, head: JournalHead) -> None:
    vault.checkpoint()
    if vault.anchor is not None:
        vault.anchor.write(head.seq, head.mac, head.digest, head.key_mark)


def new_officer(vault: Vault) -> OfficerSigner:
    """Keys of the first account."""
    return act(vault, lambda session: make_officer_keys(session, ACCOUNT_ROW, KEK, SALT, OLD))


def new_epoch(vault: Vault, signer: OfficerSigner) -> int:
    """Its number; the act is the last of the epoch before."""
    return act(vault, lambda session: open_epoch(session, signer)).epoch


def new_checkpoint(vault: Vault, signer: OfficerSigner) -> int:
    """The act up to which the journal is signed."""
    return act(vault, lambda session: sign_checkpoint(session, signer, head_before(session))).seq


def unguard(vault: Vault) -> None:
    """Take authorizer, triggers and references away: what the database key alone allows."""
    driver = vault._connection
    driver.set_authorizer(None)
    for (name,) in driver.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        driver.execute(f'DROP TRIGGER "{name}"')
    driver.execute("PRAGMA foreign_keys = OFF")
