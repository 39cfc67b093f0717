"""What tests look at after a verb: the register as printed, and the rows of every table."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pytest
from sqlalchemy import TextClause, select, text

from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.storage.tables import Base, Record
from bmnn_desk.storage.verify_chain import verify_chain
from bmnn_desk.storage.verify_rows import verify_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy.orm import Session

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.registers import OutgoingEntry
    from bmnn_desk.services.work import ActRequest, Work
    from tests.make import Office

Row = TypeVar("Row", bound=Record)
Request = TypeVar("Request", bound="ActRequest")
Result = TypeVar("Result")


@contextmanager
def begun(desk: Desk) -> Iterator[Session]:
    """The store itself, in turn with what the window's lane reads at the same connection."""
    with desk._turn, desk._vault.begin() as session:
        yield session


def entries(at: Office, book: int | None = None, body: int | None = None) -> list[OutgoingEntry]:
    """The outgoing register of a book, as printed."""
    asked = VolumeAsked(body=body or at.body, book=book or at.book)
    return list(at.desk.read(outgoing_entries, asked))


def counts(desk: Desk) -> dict[str, int]:
    """How many rows each table holds, the journal among them."""
    with begun(desk) as session:
        return {name: number for name, number in session.execute(_all_counts())}  # noqa: C416


def rows(at: Office, kind: type[Row]) -> list[Row]:
    """All rows of a table, in the order they were written."""
    with begun(at.desk) as session:
        found = list(session.scalars(select(kind).order_by(kind.id)))
        session.expunge_all()
        return found


def raised(
    desk: Desk,
    verb: Callable[[Work, Request], Result],
    request: Request,
    kind: type[DeskError] = DeskError,
) -> DeskError:
    """The error by which a verb refuses; nothing at all may be left behind by it."""
    before = counts(desk)
    with pytest.raises(kind) as refusal:
        desk.do(verb, request)
    assert counts(desk) == before
    return refusal.value


def refused(
    desk: Desk, verb: Callable[[Work, Request], Result], request: Request
) -> dict[str, Rule]:
    """The rules by which a verb refuses, by id."""
    error = raised(desk, verb, request, RulesBrokenError)
    assert isinstance(error, RulesBrokenError)
    return {rule.id: rule for rule in error.rules}


def prove(desk: Desk) -> int:
    """Prove the chain and every row; the number of rows comes back."""
    with begun(desk) as session:
        verify_chain(session, desk._vault.keys)
        return verify_rows(session)


@cache
def _all_counts() -> TextClause:
    """All tables in one statement: with one for each, the counting took longer than the verb."""
    each = (f"SELECT '{name}', count(*) FROM \"{name}\"" for name in Base.metadata.tables)  # noqa: S608
    return text(" UNION ALL ".join(each))
