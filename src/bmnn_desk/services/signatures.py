"""The signature of an item: whether there is one, and what may no longer be done then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.errors import WrongStageError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work


def signature_of(work: Work, item: int) -> t.Signature | None:
    """The signature of an item, None before it is recorded."""
    return work.session.scalars(select(t.Signature).where(t.Signature.item_id == item)).first()


def require_unsigned(work: Work, item: int) -> None:
    """Nothing that comes before the signature is done after it.

    Raises:
        WrongStageError: the item is signed already.
    """
    if signature_of(work, item) is not None:
        msg = "signed"
        raise WrongStageError(msg, "approved")
