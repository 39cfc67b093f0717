"""Keep a file sealed: bytes under a key of their own (data-model: content)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DocumentTooBigError, NotFoundError
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import bare, layered
from bmnn_desk.storage.sealed_content import (
    SealedContent,
    content_label,
    seal_content,
    unseal_content,
)

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work

LARGEST = 50 * 2**20
_MEDIA = {b"%PDF": "pdf", b"PK\x03\x04": "docx"}


def keep_content(work: Work, item: int, data: bytes, purpose: str, copy: int | None = None) -> int:
    """Seal bytes for an item and say what they are to it; the same bytes are kept once.

    A Tuyệt mật item's content lies under the Tuyệt mật key. `purpose` is one word:
    "for_signature", "issued", "made_copy".

    Raises:
        DocumentTooBigError: over 50 MiB.
        ContentFileMissingError: contents.bin is away, and with it the shares of other contents.
    """
    if len(data) > LARGEST:
        raise DocumentTooBigError
    top = _is_tuyet_mat(work, item)
    sha256 = hashlib.sha256(data).hexdigest()
    content = work.session.scalars(
        select(t.Content).where(t.Content.sha256 == sha256, t.Content.tuyet_mat == top)
    ).first()
    if content is None:
        media = _MEDIA.get(data[:4], "other")
        content = work.keep(t.Content(sha256=sha256, size=len(data), media=media, tuyet_mat=top))
    if work.session.get(t.ContentKey, content.id) is None:
        work.session.add(_seal(work, content, data))
    row = work.keep(
        t.ItemContent(item_id=item, content_id=content.id, purpose=purpose, copy_id=copy)
    )
    return row.id


def open_content(work: Work, content: int) -> bytes:
    """The bytes of a content.

    Raises:
        NotFoundError: it was destroyed, or never kept.
        ContentFileMissingError, ContentShareLostError: its share beside the records is gone.
    """
    facts = work.find(t.Content, content)
    row = work.session.get(t.ContentKey, content)
    if row is None:
        msg = "content"
        raise NotFoundError(msg, content)
    label = _label(facts)
    wrapped = bare(work.session, content, row.wrapped, label)
    sealed = SealedContent(wrapped=wrapped, sealed=row.sealed)
    return unseal_content(work.keys, sealed, label, tuyet_mat=facts.tuyet_mat)


def _seal(work: Work, content: t.Content, data: bytes) -> t.ContentKey:
    label = _label(content)
    made = seal_content(work.keys, data, label, tuyet_mat=content.tuyet_mat)
    wrapped = layered(work.session, content.id, made.wrapped, label)
    return t.ContentKey(content_id=content.id, wrapped=wrapped, sealed=made.sealed)


def _label(content: t.Content) -> bytes:
    return content_label(content.id, content.sha256)


def _is_tuyet_mat(work: Work, item: int) -> bool:
    # A decision that changed it counts; what was kept before stays under its own key.
    changed = (
        select(t.ItemLevel.level)
        .join(t.SecrecyChange, t.SecrecyChange.level_id == t.ItemLevel.id)
        .where(t.ItemLevel.item_id == item)
        .order_by(t.ItemLevel.id.desc())
        .limit(1)
    )
    slip = select(t.Slip.level).where(t.Slip.item_id == item).limit(1)
    # What came in, or was copied from elsewhere, has a level and no slip.
    level = select(t.ItemLevel.level).where(t.ItemLevel.item_id == item).limit(1)
    found = next(filter(None, map(work.session.scalar, (changed, slip, level))), None)
    return found is SecrecyLevel.TUYET_MAT
