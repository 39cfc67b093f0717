"""Lines of the journal as a list shows them: ids and kinds, never a word of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class JournalLine:
    """An act: when, who, what to which object. `second` is empty where nobody stood by.

    `at_utc` is the clock's time in ISO form, `day` the office's day of the act. Of an act about an
    account or a person, `whose` is the name; `access` is the `AccessKind` that it put on record.
    """

    seq: int
    at_utc: str
    day: date
    person: str
    second: str
    verb: str
    object_kind: str
    object_id: int
    epoch: int
    result: str
    app_version: str
    whose: str = ""
    access: str = ""
