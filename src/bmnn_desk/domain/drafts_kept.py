"""A half-filled form that is kept for its account and offered again (ux a10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormDraft:
    """What was typed into a form so far: texts by the field's name, and the field in focus.

    `form` is the window's key, `subject` the row it is about, 0 for a new thing. `saved_at`
    is "HH:MM" of the local clock on `saved_on`.
    """

    form: str
    subject: int
    fields: Mapping[str, str]
    caret: str
    saved_at: str
    saved_on: date
