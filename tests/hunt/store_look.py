"""Opens a store after a mishap as the program does, and holds it to what was promised."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from bmnn_desk.desk import open_desk
from bmnn_desk.errors import DeskError, WrongPassphraseError
from bmnn_desk.services.contents import open_content
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.work import Work
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head, mac_of_act
from bmnn_desk.storage.opening import open_store
from tests import make
from tests.hunt.store_acts import FORM, law, office_from_json
from tests.storage.stores import ACCOUNT

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.desk import Desk
    from bmnn_desk.storage.vault import Vault
    from tests.hunt.store_acts import Promised

BUGS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError,
    SQLAlchemyError, TypeError, ValueError, sqlcipher.Error,
)  # fmt: skip
"""What is no error of the program's: it must never come out, whatever the disk did."""


@dataclass(kw_only=True)
class Looked:
    """What an opening found: `faults`, and how many acts were there that nobody had promised yet.

    `opened` is false where the store did not open at all, which `refused` tells by its error;
    `lost` is true where a promise is broken.
    """

    opened: bool = False
    refused: str = ""
    lost: bool = False
    beyond: int = 0
    faults: list[str] = field(default_factory=list)

    def lose(self, what: str) -> None:
        """Note a promise that was not kept."""
        self.lost = True
        self.faults.append(f"lost: {what}")


def look(folder: Path, promised: Promised, *, go_on: str = "") -> Looked:
    """Open the store with the passphrase that must open it, prove all of it and compare.

    With `go_on`, an office in JSON, one more document is issued and the store opened once more.
    """
    found = Looked()
    try:
        passphrase = _the_one(folder, promised, found)
        if passphrase is None:
            return found
        last = _look_inside(folder, passphrase, promised, found)
        if go_on and not found.faults:
            _go_on(folder, passphrase, last, go_on)
            after = Looked()
            _look_inside(folder, passphrase, promised, after)
            found.faults += [f"going on: {fault}" for fault in after.faults]
    except DeskError as error:
        found.faults.append(f"does not open: {type(error).__name__} {error}")
        found.opened, found.refused = False, type(error).__name__
    except BUGS as error:
        found.faults.append(f"a bug: {type(error).__name__} {error}")
    return found


def _the_one(folder: Path, promised: Promised, found: Looked) -> str | None:
    """The passphrase that opens: the promised one, and of a change under way just one of two."""
    opening = [one for one in promised.may_open if _opens(folder, one)]
    if len(opening) != 1:
        found.faults.append(f"{len(opening)} passphrases of {len(promised.may_open)} open")
    return opening[0] if opening else None


def _opens(folder: Path, passphrase: str) -> bool:
    try:
        open_store(folder, ACCOUNT, passphrase, thorough=True).close()
    except WrongPassphraseError:
        return False
    return True


def _look_inside(folder: Path, passphrase: str, promised: Promised, found: Looked) -> int:
    """Sit down, which proves the journal and every row; the number of the last act."""
    with open_store(folder, ACCOUNT, passphrase) as vault:
        desk = open_desk(vault, law())
        if desk.trouble is not None:
            raise desk.trouble
        found.opened = True
        with vault.begin() as session:
            last = journal_head(session).seq
            found.beyond = max(last - promised.seq, 0)
            if promised.seq and mac_of_act(session, promised.seq) != bytes.fromhex(promised.mac):
                found.lose(f"act {promised.seq}, the journal ends at {last}")
            found.faults += _gaps(session)
            work = Work(session=session, law=desk.law, actor=desk.actor, keys=vault.keys)
            found.faults += _contents(work, vault)
        draft = _draft(desk)
        if draft < promised.draft:
            found.lose(f"draft {promised.draft}, found {draft}")
    return last


def _gaps(session: Session) -> list[str]:
    """Numbers of a series and lines of a volume run 1, 2, 3…; each number has its line."""
    faults = []
    for name, key, value in (
        ("series", t.NumberTaken.series_id, t.NumberTaken.number),
        ("volume", t.Line.volume_id, t.Line.ordinal),
    ):
        taken: dict[int, list[int]] = defaultdict(list)
        for owner, number in session.execute(select(key, value).order_by(key, value)):
            taken[owner].append(number)
        for owner, numbers in taken.items():
            if numbers != list(range(1, len(numbers) + 1)):
                faults.append(f"{name} {owner} has a gap in {len(numbers)}")
    numbers = session.scalar(select(func.count()).select_from(t.NumberTaken))
    lines = session.scalar(select(func.count()).select_from(t.OutgoingLine))
    return faults if numbers == lines else [*faults, f"{numbers} numbers, {lines} lines"]


def _contents(work: Work, vault: Vault) -> list[str]:
    """Every kept content opens and is what was kept; no share is left of one that was ended."""
    faults, kept = [], list(work.session.scalars(select(t.ContentKey.content_id)))
    for number in kept:
        data = open_content(work, number)
        if sha256(data).hexdigest() != work.find(t.Content, number).sha256:
            faults.append(f"content {number} is another")
    if set(vault.shares.occupied()) != set(kept):
        faults.append("shares of contents that were ended are left")
    return faults


def _draft(desk: Desk) -> int:
    return max(
        (int(row.fields["n"]) for row in desk.read(form_drafts, DraftsAsked(form=FORM))), default=0
    )


def _go_on(folder: Path, passphrase: str, last: int, office: str) -> None:
    """Work goes on: a document is issued."""
    with open_store(folder, ACCOUNT, passphrase) as vault:
        at = office_from_json(office, open_desk(vault, law()))
        prefix = f"on-{last}"
        item = make.signed(at, prefix=prefix).item
        at.desk.do(issue_outgoing, make.issue(at, item, request_id=f"{prefix}-issue"))
