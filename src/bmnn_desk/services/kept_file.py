"""Read a file back that was kept with an item: for signature, as issued, plain, a made copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.contents import open_content
from bmnn_desk.services.issue_outgoing import ISSUED, PLAIN
from bmnn_desk.services.lines import last_line
from bmnn_desk.services.print_for_signature import FOR_SIGNATURE
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import Select

Purpose = Literal["for_signature", "issued", "plain", "made_copy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAsked:
    """Which file of an item; `copy_number` names the copy of a "made_copy"."""

    body: int
    item: int
    purpose: Purpose
    copy_number: int | None = None


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def kept_file(work: Work, asked: FileAsked, _after: int) -> Block[bytes]:
    """The newest such file; no row where none was kept.

    Of an item issued anew after its number was cancelled, only what the new issue kept.

    Raises:
        NotFoundError: the body has no such item, or the content was destroyed.
        NotAllowedError: a Tuyệt mật file, and this account has no key for such.
    """
    require_sight(work, asked.item, kept_file)
    work.find(t.Item, asked.item, asked.body)
    kept = work.session.scalar(_kept(work, asked))
    rows = () if kept is None else (open_content(work, kept),)
    return Block(rows=rows, next_key=None)


def _kept(work: Work, asked: FileAsked) -> Select[int]:
    newest = (
        select(t.ItemContent.content_id)
        .where(t.ItemContent.item_id == asked.item, t.ItemContent.purpose == asked.purpose)
        .order_by(desc(t.ItemContent.id))
        .limit(1)
    )
    if asked.purpose == FOR_SIGNATURE:
        return newest
    line = last_line(work, asked.item)
    if asked.purpose in {ISSUED, PLAIN}:
        return newest.where(t.ItemContent.act_seq == (0 if line is None else line.act_seq))
    return newest.join(t.Copy, t.Copy.id == t.ItemContent.copy_id).where(
        t.Copy.line_id == (0 if line is None else line.id),
        t.Copy.source_copy_id.is_(None),
        t.Copy.number == asked.copy_number,
    )
