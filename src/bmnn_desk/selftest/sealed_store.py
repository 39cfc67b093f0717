"""Whether a store is sealed: made, refused to a wrong passphrase, opened, proved, brought up."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from bmnn_desk.entrance import SAMPLE_ACCOUNT
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError, Proof, require
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.presence import require_store
from bmnn_desk.verify import verify_store

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.selftest.ground import Ground
    from bmnn_desk.storage.kdf import Argon2Cost

_OLD = "kho-cu"
_PLAIN = (b"SQLite format 3", b"CREATE TABLE")


def check_store(ground: Ground, wrong: str = "", cost: Argon2Cost | None = None) -> Proof:
    """Make a store, try `wrong` on it, open it by its own passphrase.

    `wrong` is made up where none is given; `cost` None is a second of this machine, as for any
    store.

    Raises:
        DeskError: it cannot be made or opened here.
        NotProvedError: its file can be read without a key, or the wrong passphrase opens it.
    """
    create_store(ground.store, SAMPLE_ACCOUNT, ground.passphrase, cost).close()
    require_sealed(ground.store / RECORDS)
    try:
        open_store(ground.store, None, wrong or f"{ground.passphrase}-").close()
    except WrongPassphraseError:
        pass
    else:
        fault = "store_opened_by_wrong"
        raise NotProvedError(fault)
    ground.vault = open_store(ground.store, None, ground.passphrase)
    return Proof(told="store")


def require_sealed(records: Path) -> None:
    """Let a file pass in which nothing shows that it is a database.

    Raises:
        NotProvedError: it is empty, or words of SQLite stand in it.
    """
    data = records.read_bytes()
    require(bool(data) and not any(words in data for words in _PLAIN), "store_plain")


def check_journal(ground: Ground) -> Proof:
    """Close the store and prove every page, act and row of it anew.

    Raises:
        DeskError: something does not hold.
        NotTriedError: there is no store.
    """
    if ground.vault is None:
        raise NotTriedError
    ground.close_store()
    return prove_closed(ground)


def prove_closed(ground: Ground) -> Proof:
    """Prove every page, act and row of the store as it lies on the disk.

    Raises:
        DeskError: something does not hold.
        NotProvedError: nothing that was done stands in it.
    """
    found = verify_store(ground.store, None, ground.passphrase)
    require(found.acts > 0, "journal_empty")
    return Proof(told="journal", figures={"acts": found.acts, "rows": found.rows})


def check_old_store(ground: Ground) -> Proof:
    """Copy a store of earlier days, bring the copy to today's schema, prove it.

    Raises:
        DeskError: it is no store, the passphrase is wrong, or something does not hold.
        NotTriedError: no store was named.
    """
    if ground.old_store is None:
        raise NotTriedError
    require_store(ground.old_store)
    copy = ground.folder / _OLD
    with as_desk_errors():
        shutil.copytree(ground.old_store, copy)
    found = verify_store(copy, ground.old_account, ground.old_passphrase)
    return Proof(told="old_store", figures={"acts": found.acts, "rows": found.rows})
