"""The entries of secret lists as they stand: without those withdrawn, and judged before kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.secret_list import SecretItem
from bmnn_desk.domain.secret_place import PlacePart, bare_part
from bmnn_desk.domain.secret_sheet import RowFate, judge_items
from bmnn_desk.errors import (
    AlreadyThereError,
    NotFoundError,
    SecretLevelDiffersError,
    SecretPlaceError,
    SecretPlaceTakenError,
)
from bmnn_desk.services.office_facts import endings
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.services.work import Work


def withdrawn_items(work: Work) -> frozenset[int]:
    """The numbers of the entries that were withdrawn: a slip may cite one, nothing new does."""
    return frozenset(endings(work, t.SecretItem.__tablename__))


def require_standing_items(work: Work, entries: Iterable[int]) -> None:
    """Refuse entries that were withdrawn: nothing new cites one.

    Raises:
        NotFoundError: one was.
    """
    gone = withdrawn_items(work)
    for number in entries:
        if number in gone:
            raise NotFoundError(t.SecretItem.__tablename__, number)


def item_of(row: t.SecretItem) -> SecretItem:
    """An entry as it was kept."""
    return SecretItem(
        article=row.article,
        clause=row.clause,
        point=row.point,
        has_points=row.has_points,
        level=row.level,
        words=row.words,
    )


def item_row(secret_list: int, item: SecretItem) -> t.SecretItem:
    """The row that an entry of a decision makes."""
    return t.SecretItem(
        list_id=secret_list,
        article=item.article,
        clause=item.clause,
        point=item.point,
        has_points=item.has_points,
        level=item.level,
        words=item.words,
    )


def standing_items(work: Work, secret_list: int) -> tuple[SecretItem, ...]:
    """The entries of a decision, without those withdrawn."""
    gone = withdrawn_items(work)
    rows = work.session.scalars(
        select(t.SecretItem).where(t.SecretItem.list_id == secret_list).order_by(t.SecretItem.id)
    )
    return tuple(item_of(row) for row in rows if row.id not in gone)


def checked_items(
    items: Sequence[SecretItem], before: Sequence[SecretItem]
) -> tuple[SecretItem, ...]:
    """Entries as they are kept, their place bare, judged as rows of a table beside those `before`.

    Raises:
        SecretPlaceError: a Điều, khoản or điểm is none.
        AlreadyThereError: the very entry is there.
        SecretPlaceTakenError: another text stands at its place.
        SecretLevelDiffersError: its Điều has another level.
    """
    bare = tuple(_bare(item) for item in items)
    for fate in judge_items(bare, before):
        match fate:
            case RowFate.DOUBLE:
                raise AlreadyThereError(t.SecretItem.__tablename__)
            case RowFate.PLACE_TAKEN:
                raise SecretPlaceTakenError
            case RowFate.LEVEL_DIFFERS:
                raise SecretLevelDiffersError
            case _:
                pass
    return bare


def _bare(item: SecretItem) -> SecretItem:
    """Only a điểm may be left out."""
    point = _part(PlacePart.POINT, item.point) if item.point.strip() else ""
    return replace(
        item,
        article=_part(PlacePart.ARTICLE, item.article),
        clause=_part(PlacePart.CLAUSE, item.clause),
        point=point,
    )


def _part(part: PlacePart, typed: str) -> str:
    bare = bare_part(part, typed)
    if bare is None:
        raise SecretPlaceError(part.value)
    return bare
