"""The stores that bits are turned over in, and what their rows are."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import open_desk
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.vault import Vault
from bmnn_desk.way_in import enter
from tests.hunt.child import run_child
from tests.hunt.store_acts import ACTS, Promised, law, promised_by, sit_down
from tests.hunt.store_made import made_store
from tests.storage.stores import ACCOUNT, PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.child import Say

WAL = f"{RECORDS}-wal"
PAGE = 4096
SEALED = "content_key"
"""The table whose bytes no act has a digest of: each file proves its own when it is opened."""
_CUT_AT = 3  # the act that keeps the file: its bytes make the log long


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A store's files, the digest of all its rows, and what was promised of it.

    `bare` is the digest of the rows without those that hold the sealed bytes of kept files.
    """

    files: dict[str, bytes]
    rows: str
    bare: str
    promised: Promised


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """A store whose process died between the commit of an act and its folding into the records.

    `before` are the rows without that act, which nobody promised, `before_bare` those without
    sealed bytes, `folded` the records with it.
    """

    kept: Kept
    before: str
    before_bare: str
    folded: bytes


@cache
def closed_store() -> Kept:
    """A store of every kind of act, closed, with the note of a refused passphrase beside it."""
    made = made_store()
    with tempfile.TemporaryDirectory() as name:
        folder = made.write(Path(name) / "store")
        said: list[str] = []
        sitting = sit_down(folder, made.office, made.promised, said.append, number=1)
        for act in ACTS:
            if act not in {"passphrase", "recovery"}:
                sitting.act(act)
        sitting.vault.close()
        try:
            enter(folder, ACCOUNT, f"{PASSPHRASE}x")
        except WrongPassphraseError:
            promised = promised_by(said, made.promised)
            return Kept(
                files=contents(folder),
                rows=opened_rows(folder),
                bare=opened_rows(folder, but=SEALED),
                promised=promised,
            )
    raise AssertionError


@cache
def cut_off_store() -> CutOff:
    """Such a store: a text was printed for signature and kept, and the process died."""
    closed = closed_store()
    with tempfile.TemporaryDirectory() as name:
        folder, said = Path(name) / "store", Path(name) / "said"
        write(folder, closed.files)

        def print_and_die(_say: Say) -> None:
            with said.open("a", encoding="utf-8") as file:
                sitting = sit_down(
                    folder,
                    made_store().office,
                    closed.promised,
                    lambda words: print(words, file=file, flush=True),
                    number=2,
                )
                dying = _dying(Vault.checkpoint)
                pytest.MonkeyPatch().setattr(Vault, "checkpoint", dying)
                sitting.act("print")

        run_child(print_and_die)
        promised = promised_by(said.read_text("utf-8").splitlines(), closed.promised)
        files = contents(folder)
        (folder / WAL).unlink()
        before, before_bare = opened_rows(folder), opened_rows(folder, but=SEALED)
        write(folder, files)
        rows, bare = opened_rows(folder), opened_rows(folder, but=SEALED)
        folded = (folder / RECORDS).read_bytes()
    kept = Kept(files=files, rows=rows, bare=bare, promised=promised)
    return CutOff(kept=kept, before=before, before_bare=before_bare, folded=folded)


def write(folder: Path, files: dict[str, bytes]) -> None:
    """Put these files into the folder in the place of all that was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def opened_rows(folder: Path, *, but: str = "") -> str:
    """Open the store, sit down, and read every row of every table `but` one: their digest.

    Raises:
        DeskError: it does not open, or a row cannot be read.
    """
    with open_store(folder, ACCOUNT, PASSPHRASE) as vault:
        desk = open_desk(vault, law())
        if desk.trouble is not None:
            raise desk.trouble
        digest = sha256()
        with as_desk_errors():
            for statement in _every_table(vault, but):
                for row in vault._connection.execute(statement):
                    digest.update(repr(row).encode())
    return digest.hexdigest()


def _every_table(vault: Vault, but: str) -> list[str]:
    names = vault._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [f'SELECT * FROM "{name}"' for (name,) in sorted(names) if name != but]  # noqa: S608


def _dying(fold: Callable[[Vault], None]) -> Callable[[Vault], None]:
    """The folding of the log that lets some acts through, and the process die at the next."""
    left = iter(range(_CUT_AT))

    def folds_or_dies(vault: Vault) -> None:
        """In the place of `Vault.checkpoint`."""
        if next(left) == _CUT_AT - 1:
            os._exit(0)
        fold(vault)

    return folds_or_dies
