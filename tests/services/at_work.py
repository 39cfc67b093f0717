"""A transaction of an office's desk, for tests of what verbs are made of; nothing is kept."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bmnn_desk.services.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.make import Office


@contextmanager
def working(at: Office) -> Iterator[Work]:
    """What a verb would be handed now."""
    with at.desk._vault.begin() as session:
        yield Work(session=session, law=at.desk.law, actor=at.desk.actor, keys=at.desk._vault.keys)
