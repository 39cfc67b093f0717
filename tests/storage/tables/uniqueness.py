"""A second row that only one may have, tried on real rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

if TYPE_CHECKING:
    from tests.make import Office


def refuses_a_twin(at: Office, table: str, **changes: object) -> None:
    """A copy of the newest row under a new id, with these columns changed, is refused."""
    with pytest.raises(IntegrityError, match="UNIQUE"):
        add_twin(at, table, **changes)


def add_twin(at: Office, table: str, **changes: object) -> None:
    """Write that copy, and take it back."""
    with at.desk._vault.begin() as session:
        found = session.execute(text(f'SELECT * FROM "{table}" ORDER BY id DESC LIMIT 1'))  # noqa: S608
        row = {**found.mappings().one(), "id": 9999, **changes}
        listed = ", ".join(f'"{column}"' for column in row)
        values = ", ".join(f":{column}" for column in row)
        session.execute(text(f'INSERT INTO "{table}" ({listed}) VALUES ({values})'), row)  # noqa: S608
        session.rollback()
