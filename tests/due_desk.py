"""What waits at an office's desk, for tests."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.services.today import TodayAsked, due_rows

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueKind, DueRow
    from tests.make import Office


def due(at: Office, kind: DueKind, after: int = 0) -> list[DueRow]:
    """The rows of a kind, so many days after the office's day."""
    asked = TodayAsked(body=at.body, day=at.day + timedelta(days=after))
    return [row for row in at.desk.read(due_rows, asked) if row.kind is kind]
