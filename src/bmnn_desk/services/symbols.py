"""The symbol (ký hiệu) that a document gets by its type, body and unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.numbers import symbol_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work


def symbol_on(work: Work, body: int, item: t.Item, day: date) -> str:
    """The symbol of an item by the body's pattern of that day ("BC-SNV").

    Raises:
        NotFoundError: there is no such body.
    """
    names = name_on(work, body, day)
    letters = work.session.scalar(
        select(t.Unit.letters).where(t.Unit.body_id == body, t.Unit.name == item.unit)
    )
    return symbol_of(
        names.symbol_pattern, type_code=item.type_code, body=names.letters, unit=letters or ""
    )
