"""Read the office's templates: which one holds for each paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.drafting import TemplateInUse, TemplateKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.settings import BodyAsked


@allowed(*Role)
def templates_in_use(work: Work, asked: BodyAsked, _after: int) -> Block[TemplateInUse]:
    """One a kind; version 0 without bytes where the program's default holds.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    newest = {
        row.kind: row
        for row in work.session.scalars(
            select(t.OfficeTemplate)
            .where(t.OfficeTemplate.body_id == asked.body)
            .order_by(t.OfficeTemplate.version)
        )
    }
    return Block(
        rows=tuple(_in_use(kind, newest.get(kind.value)) for kind in TemplateKind), next_key=None
    )


def _in_use(kind: TemplateKind, row: t.OfficeTemplate | None) -> TemplateInUse:
    if row is None or not row.data:
        return TemplateInUse(kind=kind, version=0, day=None, data=b"")
    return TemplateInUse(kind=kind, version=row.version, day=row.day, data=row.data)
