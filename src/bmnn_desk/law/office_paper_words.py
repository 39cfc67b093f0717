"""The words that every paper of the office has, and the blanks that the program fills in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE_PAPER_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "office_paper": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "open_day": ("place",),
        "number": ("number",),
        "subject": ("title",),
        "addressed": (),
        "addressed_one": ("body",),
        "addressed_each": ("body",),
        "addressed_last": ("body",),
        "recipients": (),
    },
}
