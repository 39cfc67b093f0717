"""What the acting account may see: who only drafts sees what he drafted, and nothing else.

An account with several roles does each thing by those of its roles that cover it: who drafts and
keeps the secrets looks through every list as the officer, and opens his own files alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, true

from bmnn_desk.domain.accounts import sees_own_alone
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work

# The officer keeps people and books, the inspector looks on: neither reads what is secret itself.
_READ_ALL = frozenset({Role.CLERK, Role.LEADER})


def own_only(work: Work, by: Callable[..., Any] | None = None) -> int | None:
    """The person whose own things alone are seen; None where others' are too.

    `by` is the verb or read that asks: of the account's roles those count that cover it.
    """
    roles = work.actor.roles if by is None else work.actor.roles & AUTHORITY[by].roles
    return work.actor.person if sees_own_alone(roles) else None


def require_sight(work: Work, item: int, by: Callable[..., Any] | None = None) -> None:
    """Let nobody touch an item that is not for him to see.

    Raises:
        NotFoundError: it is another's, or there is none: who only drafts cannot tell which.
        NotAllowedError: another role shows it to him, but `by` is not for that role.
    """
    person = own_only(work, by)
    if person is None or _drafter(work, item) == person:
        return
    refuse_sight(work, t.Item.__tablename__, item, by)


def refuse_sight(work: Work, kind: str, number: int, by: Callable[..., Any] | None = None) -> None:
    """Refuse a row that is another's, as if it were not there for who sees his own alone.

    Raises:
        NotFoundError, NotAllowedError: as `require_sight`.
    """
    if by is None or work.actor.sees_own_alone:
        raise NotFoundError(kind, number)
    raise NotAllowedError(by.__name__)


def require_self(work: Work, person: int, by: Callable[..., Any]) -> None:
    """Who only drafts speaks for himself.

    Raises:
        NotAllowedError: he named another.
    """
    if own_only(work, by) not in {None, person}:
        raise NotAllowedError(by.__name__)


def seen_items(work: Work, by: Callable[..., Any] | None = None) -> ColumnElement[bool]:
    """The condition on `item` by which lists leave out what is not for this account to see.

    With `by` they leave out what `require_sight` would refuse to that verb or read.
    """
    person = own_only(work, by)
    return true() if person is None else t.Item.drafter_id == person


def seen_lines(work: Work) -> ColumnElement[bool]:
    """The same as a condition on `line`, by its item.

    A sum, for which SQLite has no index: it shall begin with what the list asks for.
    """
    person = own_only(work)
    if person is None:
        return true()
    return (t.Line.item_id + 0).in_(select(t.Item.id).where(t.Item.drafter_id == person))


def reads_title(work: Work, level: SecrecyLevel, drafter: int | None = None) -> bool:
    """Whether a trích yếu is for this account to read; `drafter` is the item's.

    That of a Tuyệt mật item is for clerk and leader, and for who drafted it.
    """
    roles = work.actor.roles
    if level is not SecrecyLevel.TUYET_MAT or roles & _READ_ALL:
        return True
    return Role.DRAFTER in roles and drafter == work.actor.person


def _drafter(work: Work, item: int) -> int | None:
    return work.session.scalar(select(t.Item.drafter_id).where(t.Item.id == item))
