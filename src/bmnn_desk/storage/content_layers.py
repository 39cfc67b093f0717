"""The layer that a content's share puts over its wrapped key: laid, taken off, settled at opening.

It needs neither the master key nor the Tuyệt mật key, so that whoever opens a store may lay it
over what was kept before there were shares.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from sqlalchemy import delete, func, select, update

from bmnn_desk.errors import (
    ContentFileMissingError,
    ContentShareLostError,
    StoreDamagedError,
)
from bmnn_desk.storage.content_shares import SHARE_BYTES
from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.sealed_content import WRAPPED_BYTES, content_label, seal, unseal
from bmnn_desk.storage.share_copies import ShareFacts
from bmnn_desk.storage.tables import Content, ContentKey
from bmnn_desk.storage.wipe import wipe_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.content_shares import ContentShares

SHARES = "content_shares"
ENDED = "ended_contents"


def layered(session: Session, content: int, wrapped: bytes, label: bytes) -> bytes:
    """A new content's wrapped key under a new share, which is on the disk by then.

    Raises:
        ContentFileMissingError: contents.bin is away, and with it the shares of other contents.
        DiskFullError, DiskFailingError, FolderNotWritableError: the share could not be written.
    """
    shares = shares_of(session)
    if _is_away(session, shares):
        raise ContentFileMissingError
    share = os.urandom(SHARE_BYTES)
    try:
        shares.keep({content: share})
        _ended(session).discard(content)
        return seal(share, wrapped, label)
    finally:
        wipe_bytes(share)


def bare(session: Session, content: int, wrapped: bytes, label: bytes) -> bytes:
    """A content's wrapped key without its layer; one that never had a layer as it is.

    Raises:
        ContentFileMissingError, ContentShareLostError: its share is gone.
        StoreDamagedError: it is not what was sealed under this share.
    """
    return peel(shares_of(session), content, wrapped, label)


def peel(shares: ContentShares, content: int, wrapped: bytes, label: bytes) -> bytes:
    """As `bare`, with the shares of a store at hand.

    Raises:
        ContentFileMissingError, ContentShareLostError, StoreDamagedError: as `bare`.
    """
    if not is_layered(wrapped):
        return wrapped
    share = shares.read(content)
    try:
        return unseal(share, wrapped, label)
    except InvalidTag:
        raise StoreDamagedError from None
    finally:
        wipe_bytes(share)


def is_layered(wrapped: bytes) -> bool:
    """Whether a share lies over a wrapped key, by its length."""
    return len(wrapped) > WRAPPED_BYTES


def end_content(session: Session, content: int) -> bool:
    """Delete a content's bytes and key in this act; its share goes right after the commit.

    False where they were gone. Should the program be cut off between the two, the next opening
    takes the share away.
    """
    gone = session.execute(
        delete(ContentKey).where(ContentKey.content_id == content).returning(ContentKey.content_id)
    ).first()
    if gone is not None:
        _ended(session).add(content)
    return gone is not None


def shares_of(session: Session) -> ContentShares:
    """The shares of the store that a session writes to."""
    shares: ContentShares = session.info[SHARES]
    return shares


def settle_shares(session: Session, shares: ContentShares) -> None:
    """Give every content a share, and take away shares of contents that are no more.

    Only once the journal is proved: beside records that were put back from an older day the
    shares of newer contents would look like those of destroyed ones. Cut off at any moment, the
    next opening goes on. Shares that are missing stay missing; the store opens all the same.

    Raises:
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    # Once through the rows, which are the largest of the store.
    lengths = select(ContentKey.content_id, func.length(ContentKey.wrapped))
    found = session.execute(lengths).all()
    kept = {content for content, _ in found}
    old = [content for content, length in found if length == WRAPPED_BYTES]
    for chunk in () if _is_away(session, shares) else in_chunks(old):
        _lay_over(session, shares, chunk)
    shares.end([content for content in shares.occupied() if content not in kept])
    shares.heal()


def facts_of_shares(session: Session, shares: ContentShares) -> ShareFacts:
    """Which contents the records hold, and which of them have lost their share; each is tried.

    Raises:
        DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    found = session.execute(select(ContentKey.content_id, func.length(ContentKey.wrapped))).all()
    layers = [content for content, length in found if length > WRAPPED_BYTES]
    return ShareFacts(
        kept=frozenset(content for content, _ in found),
        lost=frozenset(content for content in layers if not _has_share(shares, content)),
        last=session.scalar(select(func.max(Content.id))) or 0,
    )


def write_wrapped(session: Session, wrapped: Mapping[int, bytes]) -> None:
    """Write other wrapped keys of contents, by number: as one statement, in a tenth of the time."""
    rows = [{"content_id": content, "wrapped": key} for content, key in wrapped.items()]
    if rows:
        session.execute(update(ContentKey), rows)


def _is_away(session: Session, shares: ContentShares) -> bool:
    """Whether a file that held shares is missing.

    A new one beside it would be lost with its shares as soon as the right one is put back.
    """
    if shares.is_there:
        return False
    one = select(ContentKey.content_id).where(func.length(ContentKey.wrapped) > WRAPPED_BYTES)
    return session.scalar(one.limit(1)) is not None


def _has_share(shares: ContentShares, content: int) -> bool:
    try:
        wipe_bytes(shares.read(content))
    except (ContentFileMissingError, ContentShareLostError):
        return False
    return True


def _lay_over(session: Session, shares: ContentShares, contents: Sequence[int]) -> None:
    rows = session.execute(
        select(ContentKey.content_id, ContentKey.wrapped, Content.sha256)
        .join(Content, Content.id == ContentKey.content_id)
        .where(ContentKey.content_id.in_(contents))
    ).all()
    new = {content: os.urandom(SHARE_BYTES) for content, _, _ in rows}
    shares.keep(new)
    over = {
        content: seal(new[content], wrapped, content_label(content, sha256))
        for content, wrapped, sha256 in rows
    }
    write_wrapped(session, over)
    for share in new.values():
        wipe_bytes(share)


def _ended(session: Session) -> set[int]:
    ended: set[int] = session.info.setdefault(ENDED, set())
    return ended
