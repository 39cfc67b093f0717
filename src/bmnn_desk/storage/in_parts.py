"""A long proof in parts: between two of them whoever drives it may let others at the store.

A proof is a generator; each `session = yield` begins a part, and may get another session.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlalchemy.orm import Session

Result = TypeVar("Result")
Parts: TypeAlias = "Generator[None, Session, Result]"
"""No row may be kept from one part to the next: its session may have ended."""


def in_one_part(parts: Parts[Result], session: Session) -> Result:
    """Do all parts in one session, one after another."""
    with closing(parts):
        next(parts)
        while True:
            try:
                parts.send(session)
            except StopIteration as end:
                result: Result = end.value
                return result
