"""Searches that an account keeps, to type them once."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.services.form_drafts import KEEP_DRAFTS
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked

SAVED_SEARCH = "saved_search"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeepSearchRequest:
    """What stands in the box."""

    request_id: str
    day: date
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSearchRequest:
    """A kept search that is of no use any more."""

    request_id: str
    day: date
    search: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SavedSearch:
    """A kept search: its number, and what is typed into the box."""

    search: int
    typed: str


@allowed(*KEEP_DRAFTS)
def keep_search(work: Work, request: KeepSearchRequest) -> int:
    """Keep a search for who sits here; its number comes back.

    Raises:
        AlreadyThereError: he keeps it already.
    """
    typed = unicodedata.normalize("NFC", request.typed).strip()
    if any(kept.typed == typed for kept in _kept(work)):
        raise AlreadyThereError(SAVED_SEARCH)
    row = work.keep(t.SavedSearch(account_id=work.actor.drafts_of, words=typed))
    work.about(SAVED_SEARCH, row.id)
    return row.id


@allowed(*KEEP_DRAFTS)
def drop_search(work: Work, request: DropSearchRequest) -> None:
    """Keep a search no longer.

    Raises:
        NotFoundError: who sits here keeps none of that number.
    """
    if all(kept.search != request.search for kept in _kept(work)):
        raise NotFoundError(SAVED_SEARCH, request.search)
    work.keep(t.Ending(kind=SAVED_SEARCH, row=request.search, day=request.day, reason=""))
    work.about(SAVED_SEARCH, request.search)


@allowed(*Role)
def saved_searches(work: Work, _asked: BodyAsked, _after: int) -> Block[SavedSearch]:
    """The searches that who sits here keeps, oldest first."""
    return Block(rows=_kept(work), next_key=None)


def _kept(work: Work) -> tuple[SavedSearch, ...]:
    ended = select(t.Ending.row).where(t.Ending.kind == SAVED_SEARCH)
    rows = work.session.scalars(
        select(t.SavedSearch)
        .where(t.SavedSearch.account_id == work.actor.drafts_of, t.SavedSearch.id.not_in(ended))
        .order_by(t.SavedSearch.id)
    )
    return tuple(SavedSearch(search=row.id, typed=row.words) for row in rows)
