"""A small store with all that a change of keys carries over: people, contents, officer's keys."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import bare, layered
from bmnn_desk.storage.epochs import open_epoch
from bmnn_desk.storage.journal import ActFacts, close_act, open_act, start_journal
from bmnn_desk.storage.officer_key import make_officer_keys, open_officer_keys
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.sealed_content import (
    SealedContent,
    content_label,
    seal_content,
    unseal_content,
)
from bmnn_desk.storage.slots import Credential, NewSlot, add_slot, kek_of
from bmnn_desk.storage.verify_rows import verify_rows
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault

CODE = "7K3M-90QA-BCDE-FGHJ-1122-XY34"
CLERK = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
OFFICERS = "mưa rào đổ xuống mái đình"
OFFICER = Credential(slot="Cán bộ bảo mật", passphrase=OFFICERS)
OFFICER_ID = "0f" * 8
DAY = date(2026, 3, 10)
PLAIN, TOP = b"Noi dung thu cua mot van ban Mat", b"Noi dung thu cua mot van ban Tuyet mat"
_ROWS = 300
_CLERKS, _OFFICERS = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What opening a store proved: acts, of which by MAC, rows, and the contents that open."""

    acts: int
    macs: int
    rows: int
    texts: tuple[bytes, ...]


WHOLE = Found(acts=5, macs=5, rows=_ROWS + 8, texts=(PLAIN, TOP))
"""What the officer finds who leads to Tuyệt mật contents; nobody else proves the last MACs."""


def peopled(folder: Path) -> Path:
    """A copy of that store in a new folder."""
    folder.mkdir(mode=0o700)
    for name, data in _files().items():
        (folder / name).write_bytes(data)
    return folder


def found_by(folder: Path, by: Credential, *, thorough: bool = True) -> Found:
    """Open, verify all there is, and read every content this account may.

    Raises:
        DeskError: something does not open or does not hold.
    """
    with (
        open_store(folder, by.slot, by.passphrase, thorough=thorough) as vault,
        vault.begin() as session,
        _signer(folder, by, session) as signer,
    ):
        chain = prove_chain(session, vault.keys, vault.anchor, signer)
        return Found(
            acts=chain.acts,
            macs=chain.macs_proved,
            rows=verify_rows(session),
            texts=tuple(_texts(vault, session)),
        )


def officer_by(folder: Path, by: Credential, session: Session) -> OfficerSigner:
    """The officer's own keys; the caller wipes them.

    Raises:
        NotFoundError: no row of his secrets opens with this passphrase.
    """
    slot, kek, keys = kek_of(folder, by)
    with keys:
        return open_officer_keys(session, (_OFFICERS,), kek, slot.salt)


@cache
def _files() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "store"
        with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=CODE) as vault:
            with vault.begin() as session:
                start_journal(session, vault.keys)
            new = NewSlot(
                id=OFFICER_ID, name=OFFICER.slot, passphrase=OFFICERS, cost=CHEAP, tuyet_mat=True
            )
            add_slot(folder, CLERK, new)
            _do_acts(folder, vault)
        return contents(folder)


def _do_acts(folder: Path, vault: Vault) -> None:
    with _act(vault, "found") as session:
        for number, its_slot, role in (
            (_CLERKS, vault.slot_id, "clerk"),
            (_OFFICERS, OFFICER_ID, "officer"),
        ):
            session.add(t.Person(name=f"Người {number}"))
            session.flush()
            session.add(t.Account(person_id=number, slot=its_slot, roles=[role], until=None))
            session.flush()
    with _act(vault, "keep") as session:
        _keep(vault, session, PLAIN, tuyet_mat=False)
        _keep(vault, session, TOP, tuyet_mat=True)
    with _act(vault, "many") as session:
        session.add_all(t.Person(name=f"Người thử số {number} " * 20) for number in range(_ROWS))
    with _act(vault, "officer", _OFFICERS) as session:
        slot, kek, keys = kek_of(folder, OFFICER)
        with keys, make_officer_keys(session, _OFFICERS, kek, slot.salt, DAY) as signer:
            open_epoch(session, signer)
    with _act(vault, "of the epoch"):
        pass


@contextmanager
def _act(vault: Vault, verb: str, actor: int = _CLERKS) -> Iterator[Session]:
    assert vault.anchor is not None
    with vault.begin() as session:
        head, rows = open_act(session, verb, vault.anchor.read())
        yield session
        facts = ActFacts(
            request_id=verb, day=DAY, actor=actor, verb=verb, object_kind=verb, object_id=1
        )
        head = close_act(session, head, rows, facts)
    vault.anchor.write(head.seq, head.mac, head.digest, head.key_mark)


def _keep(vault: Vault, session: Session, data: bytes, *, tuyet_mat: bool) -> None:
    row = t.Content(
        sha256=sha256(data).hexdigest(), size=len(data), media="other", tuyet_mat=tuyet_mat
    )
    session.add(row)
    session.flush()
    label = content_label(row.id, row.sha256)
    made = seal_content(vault.keys, data, label, tuyet_mat=tuyet_mat)
    wrapped = layered(session, row.id, made.wrapped, label)
    session.add(t.ContentKey(content_id=row.id, wrapped=wrapped, sealed=made.sealed))


def _texts(vault: Vault, session: Session) -> Iterator[bytes]:
    joined = select(t.Content, t.ContentKey).join(
        t.ContentKey, t.ContentKey.content_id == t.Content.id
    )
    for facts, key in session.execute(joined.order_by(t.Content.id)):
        if not facts.tuyet_mat or vault.keys.tuyet_mat is not None:
            label = content_label(facts.id, facts.sha256)
            wrapped = bare(session, facts.id, key.wrapped, label)
            yield unseal_content(
                vault.keys,
                SealedContent(wrapped=wrapped, sealed=key.sealed),
                label,
                tuyet_mat=facts.tuyet_mat,
            )


@contextmanager
def _signer(folder: Path, by: Credential, session: Session) -> Iterator[OfficerSigner | None]:
    with ExitStack() as kept:
        is_officer = by.slot in {OFFICER.slot, OFFICER_ID}
        yield kept.enter_context(officer_by(folder, by, session)) if is_officer else None
