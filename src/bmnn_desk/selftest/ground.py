"""What the checks share: a private folder, the law, a worker, and what earlier checks made."""

from __future__ import annotations

import secrets
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.demo.office import set_up_office
from bmnn_desk.demo.sample import read_sample
from bmnn_desk.errors import ShippedFileError
from bmnn_desk.law.loader import Law
from bmnn_desk.machine.private_folder import private_folder
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import forms_folder
from bmnn_desk.selftest.proof import NotTriedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.demo.issue import IssuedDocument
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample, SampleDocument
    from bmnn_desk.storage.vault import Vault

STORE = "kho"
# The copy, the copy that its upgrade makes, and what SQLite writes beside them.
_TIMES_THE_OLD_STORE = 4


@dataclass(slots=True, kw_only=True, repr=False)
class Ground:
    """Everything on it is invented but `old_store`, which is only ever copied from.

    `passphrase` opens the store of the checks, `old_passphrase` the other, as `old_account`
    or, where that is None, as its only account.
    """

    folder: Path
    law: Law
    worker: Worker
    sample: Sample
    passphrase: str
    old_store: Path | None = None
    old_passphrase: str = ""
    old_account: str | None = None
    vault: Vault | None = None
    issued: dict[str, IssuedDocument] = field(default_factory=dict)
    register: bytes = b""
    _at: DemoOffice | None = None

    @property
    def store(self) -> Path:
        """The folder of the checks' own store."""
        return self.folder / STORE

    @property
    def at(self) -> DemoOffice:
        """The invented office in that store; set up when it is first asked for.

        Raises:
            NotTriedError: there is no store.
        """
        if self._at is None:
            if self.vault is None:
                raise NotTriedError
            self._at = set_up_office(self.vault, self.law, self.sample, self.worker)
        return self._at

    def document(self, kind: str) -> SampleDocument:
        """The invented document of a kind, "docx" or "pdf"."""
        return next(each for each in self.sample.documents if each.kind == kind)

    def done(self, kind: str) -> IssuedDocument:
        """That document, issued.

        Raises:
            NotTriedError: the check that issues it failed.
        """
        if kind not in self.issued:
            raise NotTriedError
        return self.issued[kind]

    def close_store(self) -> None:
        """Close the store, where it is open."""
        self._at = None
        if self.vault is not None:
            self.vault.close()
            self.vault = None


@contextmanager
def ground(
    old_store: Path | None = None, old_passphrase: str = "", old_account: str | None = None
) -> Iterator[Ground]:
    """A ground that is wiped when it is left.

    Raises:
        DeskError: the law or the sample is damaged, or no folder takes what is made.
    """
    with private_folder(room_bytes=_room(old_store)) as folder, Worker(jobs.ALL) as worker:
        worker.warm()
        law, sample = _shipped()
        made = Ground(
            folder=folder,
            law=law,
            worker=worker,
            sample=sample,
            passphrase="-".join(secrets.token_hex(2) for _ in range(5)),
            old_store=old_store,
            old_passphrase=old_passphrase,
            old_account=old_account,
        )
        try:
            yield made
        finally:
            made.close_store()


def _shipped() -> tuple[Law, Sample]:
    """The law and the sample, as they lie beside the program."""
    try:
        return Law(forms_folder()), read_sample({})
    except OSError as error:
        name = Path(error.filename or "").name
        key = ""
        raise ShippedFileError(name, key, type(error).__name__) from None


def _room(old_store: Path | None) -> int:
    if old_store is None:
        return 0
    sizes = (path.stat().st_size for path in old_store.rglob("*") if path.is_file())
    return _TIMES_THE_OLD_STORE * sum(sizes)
