"""Other desks by their public keys, and this desk's own key pair."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.export_entries import DeskKey, PeerEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    IdentityMissingError,
    PackageForAnotherError,
    PeerKeyError,
)
from bmnn_desk.machine.package_age import is_recipient, new_identity, open_ours
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeerRequest:
    """Another desk: its office's name, its key as typed from its paper; no key for 7z alone."""

    request_id: str
    day: date
    body: int
    name: str
    recipient: str
    reports_to_us: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRequest:
    """A new key pair for this desk; what was closed for an older one still opens."""

    request_id: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClosedPackage:
    """The bytes of a package that was closed for a desk."""

    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenedStream:
    """What came out of it."""

    data: bytes


@allowed(Role.OFFICER, Role.CLERK)
def enter_peer(work: Work, request: PeerRequest) -> int:
    """Enter another desk; its number comes back.

    Raises:
        NotFoundError: there is no such body.
        PeerKeyError: what was typed is no public key.
        AlreadyThereError: the body knows a desk of this name or key.
    """
    name = unicodedata.normalize("NFC", request.name).strip()
    key = request.recipient.strip()
    if key and not is_recipient(key):
        raise PeerKeyError
    work.find(t.Body, request.body)
    known = [each for each in _entries(work, _desks(request.body)) if each.ended_on is None]
    names, keys = {each.name.casefold() for each in known}, {each.recipient for each in known}
    if name.casefold() in names or key in keys - {""}:
        raise AlreadyThereError(t.PeerDesk.__tablename__)
    row = work.keep(
        t.PeerDesk(
            body_id=request.body,
            name=name,
            recipient=key,
            reports_to_us=request.reports_to_us,
            since=request.day,
        )
    )
    work.about("peer_desk", row.id)
    return row.id


@allowed(Role.OFFICER)
def make_identity(work: Work, request: IdentityRequest) -> str:
    """Make this desk's key pair; what comes back is the public half, the other stays here."""
    recipient, secret = new_identity()
    row = work.keep(t.DeskIdentity(recipient=recipient, secret=secret, since=request.day))
    work.about("desk_identity", row.id)
    return recipient


@allowed(*Role)
def peers_of(work: Work, asked: BodyAsked, after: int) -> Block[PeerEntry]:
    """The desks that a body knows, with the last day of those it no longer does."""
    rows = _entries(work, _desks(asked.body).where(t.PeerDesk.id > after).limit(BLOCK))
    return Block(rows=rows, next_key=rows[-1].peer if len(rows) == BLOCK else None)


@allowed(*Role)
def desk_key(work: Work, _asked: BodyAsked, _after: int) -> Block[DeskKey]:
    """The public half of the newest pair, one a desk whatever its bodies; or nothing."""
    row = newest_identity(work)
    keys = () if row is None else (DeskKey(recipient=row.recipient, since=row.since),)
    return Block(rows=keys, next_key=None)


@allowed(Role.CLERK, Role.OFFICER)
def opened_for_us(work: Work, asked: ClosedPackage, _after: int) -> Block[OpenedStream]:
    """What was closed for this desk, by whichever of its pairs.

    Raises:
        IdentityMissingError: this desk has no key pair.
        PackageForAnotherError: it was closed for another desk.
        PackageDamagedError: it was changed, or is no such package.
    """
    identities = work.session.scalars(select(t.DeskIdentity).order_by(desc(t.DeskIdentity.id)))
    rows = identities.all()
    if not rows:
        raise IdentityMissingError
    for row in rows:
        opened = _opened(asked.data, row.secret)
        if opened is not None:
            return Block(rows=(OpenedStream(data=opened),), next_key=None)
    raise PackageForAnotherError


def newest_identity(work: Work) -> t.DeskIdentity | None:
    """The key pair that holds; its secret half does not leave services."""
    return work.session.scalars(
        select(t.DeskIdentity).order_by(desc(t.DeskIdentity.id)).limit(1)
    ).first()


def _opened(data: bytes, secret: str) -> bytes | None:
    try:
        return open_ours(data, secret)
    except PackageForAnotherError:
        return None


def _desks(body: int) -> Select[t.PeerDesk]:
    return select(t.PeerDesk).where(t.PeerDesk.body_id == body).order_by(t.PeerDesk.id)


def _entries(work: Work, desks: Select[t.PeerDesk]) -> tuple[PeerEntry, ...]:
    ends = endings(work, t.PeerDesk.__tablename__)
    return tuple(
        PeerEntry(
            peer=row.id,
            name=row.name,
            recipient=row.recipient,
            reports_to_us=row.reports_to_us,
            since=row.since,
            ended_on=ends.get(row.id),
        )
        for row in work.session.scalars(desks)
    )
