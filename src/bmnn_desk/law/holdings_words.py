"""The words of the list of copies that somebody holds, and the blanks that it fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS = ("number", "reference", "level", "copy", "since", "place", "note")
"""The columns of the list; their headings are `column_…`."""

HOLDINGS_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "holdings_list": {
        "kind": (),
        "title": (),
        "holder": ("name",),
        "until": ("day",),
        "total": ("copies",),
        "none": (),
        **{f"column_{column}": () for column in COLUMNS},
        "reference": ("reference", "day"),
        "no_number": (),
        "loan": ("day",),
        "loan_late": ("day",),
        "declare": (),
        "keeper_sign": (),
        "clerk_sign": (),
        "sign_note": (),
    },
}
