"""What a read asks of the store: a list that asks for each row by itself is slow with many."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.make import Office


@contextmanager
def asked_of(at: Office) -> Iterator[list[str]]:
    """The statements that the office's store runs in this block."""
    asked: list[str] = []

    def keep(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(at.desk._vault.engine, "before_cursor_execute", keep)
    try:
        yield asked
    finally:
        event.remove(at.desk._vault.engine, "before_cursor_execute", keep)
