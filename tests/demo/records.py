"""The rows of a table of the demonstration's store."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.storage.tables import Record

Row = TypeVar("Row", bound="Record")


def records(at: DemoOffice, kind: type[Row]) -> list[Row]:
    """All rows of a table, in the order they were written."""
    with at.desk._vault.begin() as session:
        found = list(session.scalars(select(kind).order_by(kind.id)))
        session.expunge_all()
        return found
