"""Keep an officer's private keys under his new passphrase, before and after the header changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.officer_key import rewrap_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RewrapRequest:
    """The keys and salts of a slot before and after a change of its passphrase."""

    old_kek: bytearray
    old_salt: bytes
    new_kek: bytearray
    new_salt: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DropSecretsRequest:
    """The salts that slots of the header have now."""

    salts: Iterable[bytes]


@allowed(*Role)
def rewrap_officer_secrets(work: Work, request: RewrapRequest) -> None:
    """Wrap the private keys of this slot, if it has any, for its new passphrase too."""
    rewrap_secrets(
        work.session, request.old_kek, request.old_salt, request.new_kek, request.new_salt
    )


@allowed(*Role)
def drop_officer_secrets(work: Work, request: DropSecretsRequest) -> None:
    """Forget what is wrapped for passphrases that open nothing any more.

    Of a key whose other wrapping stands for one of these salts only: whatever is asked for, no
    officer loses his last one.
    """
    kept = frozenset(request.salts)
    rows = work.session.scalars(select(t.OfficerSecret)).all()
    followed = {row.key_id for row in rows if row.salt in kept}
    for row in rows:
        if row.key_id in followed and row.salt not in kept:
            work.session.delete(row)
