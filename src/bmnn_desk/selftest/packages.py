"""Whether packages open for those they are meant for, and for nobody else."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.errors import PackageForAnotherError, PackagePassphraseError
from bmnn_desk.machine.package_age import close_for, new_identity, open_ours
from bmnn_desk.selftest.proof import NotProvedError, Proof, require

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.selftest.ground import Ground

_NAME = "bao-cao.txt"
_TEXT = b"van ban bia " * 100


def check_7z(ground: Ground, right: str = "", wrong: str = "") -> Proof:
    """Close a file by the passphrase `right`; it opens by that and not by `wrong`.

    Either is a new one where none is given.

    Raises:
        DeskError: the worker does not do it.
        NotProvedError: its name or text shows, it opens by `wrong`, or comes out changed.
    """
    files = (PackageFile(name=_NAME, data=_TEXT),)
    passphrase = right or secrets.token_hex()
    closed = ground.worker.do(jobs.PACK_7Z, files, passphrase)
    require_hidden(closed)
    _require_refused(ground.worker, closed, wrong or secrets.token_hex())
    require(ground.worker.do(jobs.UNPACK_7Z, closed, passphrase) == files, "package_changed")
    return Proof(told="package_7z", figures={"bytes": len(closed)})


def require_hidden(closed: bytes) -> None:
    """Let a container pass that shows neither the name nor the text of what is in it.

    Raises:
        NotProvedError: it does.
    """
    names = (_NAME.encode(), _NAME.encode("utf-16-le"), _TEXT)
    require(not any(words in closed for words in names), "package_shows")


def check_age(pair: tuple[str, str] = ("", ""), stranger: str = "") -> Proof:
    """Close a text for a key pair; it opens by its secret and not by a stranger's.

    Either is new where none is given.

    Raises:
        PackageDamagedError: it does not open.
        NotProvedError: it opens for the stranger, or comes out changed.
    """
    public, own = pair if all(pair) else new_identity()
    closed = close_for(_TEXT, public)
    try:
        open_ours(closed, stranger or new_identity()[1])
    except PackageForAnotherError:
        require(_TEXT not in closed and open_ours(closed, own) == _TEXT, "package_changed")
        return Proof(told="package_age", figures={"bytes": len(closed)})
    fault = "package_opened"
    raise NotProvedError(fault)


def _require_refused(worker: Worker, closed: bytes, passphrase: str) -> None:
    try:
        worker.do(jobs.UNPACK_7Z, closed, passphrase)
    except PackagePassphraseError:
        return
    fault = "package_opened"
    raise NotProvedError(fault)
