"""A founded office in a real folder whose slots are cheap, and more accounts at its desk."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.account_keys import NewAccount, open_account
from bmnn_desk.credentials import folder_of
from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.note_access import AccessAsked, access_entries
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.refusals import Refusals
from tests import make
from tests.services.ledger import counts
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.domain.accounts import AccessKind
    from bmnn_desk.errors import DeskError
    from bmnn_desk.law.loader import Law

CODE = "7K3M-90QA-BCDE-FGHJ-1122-XY34"
ANOTHER_CODE = "1122-XY34-7K3M-90QA-BCDE-FGHJ"
HERS = "hoa sen nở trắng giữa hồ"
HIS = "mưa rào đổ xuống mái đình"


def office_in(folder: Path, law: Law) -> Path:
    """A store with an office, whose founder has every role and leads to Tuyệt mật contents."""
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=CODE) as vault:
        Refusals(folder).note_opened()
        make.office(vault, law)
    return folder


def sat_down(
    folder: Path, law: Law, account: str = ACCOUNT, passphrase: str = PASSPHRASE
) -> make.Office:
    """The office of `office_in` at the desk of one of its accounts."""
    with ExitStack() as undo:
        vault = open_store(folder, account, passphrase)
        undo.callback(vault.close)
        at = office_of(open_desk(vault, law))
        undo.pop_all()
    return at


def office_of(desk: Desk) -> make.Office:
    bases = {level: level.value for level in SecrecyLevel}
    return make.Office(
        desk=desk, body=1, head=2, deputy=3, drafter=4, clerk=1, bases=bases, book=1, day=make.OLD
    )


def wished(at: make.Office, login: str, *roles: Role, **changes: Any) -> NewAccount:  # noqa: ANN401
    """The head's account, unless it is said, with a passphrase of her own."""
    given = {
        "day": at.day,
        "person": at.head,
        "login": login,
        "passphrase": HERS,
        "roles": frozenset(roles or {Role.LEADER}),
        "cost": CHEAP,
        "until": make.FAR_OFF if Role.INSPECTOR in roles else None,
    }
    return NewAccount(request_id=make.request_id(), **{**given, **changes})


def let_in(at: make.Office, login: str, *roles: Role, **changes: Any) -> NewAccount:  # noqa: ANN401
    """An account that the founder opened."""
    new = wished(at, login, *roles, **changes)
    open_account(at.desk, new, PASSPHRASE)
    return new


@contextmanager
def sitting(at: make.Office, account: str, passphrase: str = HERS) -> Iterator[make.Office]:
    """Another account at the desk of the same store; the founder left."""
    at.desk.close()
    other = sat_down(folder_of(at.desk), at.desk.law, account, passphrase)
    yield other
    other.desk.close()


@contextmanager
def nothing_done(at: make.Office, kind: type[DeskError]) -> Iterator[None]:
    """It is refused by this error; neither a row nor a byte of the header is another."""
    files = (HEADER, HEADER_COPY)
    before, header = counts(at.desk), [(folder_of(at.desk) / name).read_bytes() for name in files]
    with pytest.raises(kind):
        yield
    assert counts(at.desk) == before
    assert [(folder_of(at.desk) / name).read_bytes() for name in files] == header


def notes(at: make.Office) -> list[tuple[str, AccessKind]]:
    return [(note.name, note.kind) for note in at.desk.read(access_entries, AccessAsked())]
