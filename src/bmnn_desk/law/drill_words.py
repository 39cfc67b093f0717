"""The words of the record of a restoring's drill, and the blanks that the program fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS = ("number", "what", "held", "live", "judged")
"""The columns of its table; their headings are `column_…`."""

DRILL_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "restore_drill": {
        "kind": (),
        "title": (),
        "ours": (),
        "person": ("person",),
        "day": ("day",),
        "backup": (),
        "file": ("name",),
        "made": ("hour", "day"),
        "last_act": ("seq",),
        "digest": ("sha256",),
        "result": (),
        "took": ("minutes", "seconds", "most"),
        "quick": (),
        "slow": (),
        "proved": (),
        "untouched": (),
        "compared": (),
        **{f"column_{column}": () for column in COLUMNS},
        "same": (),
        "more_live": ("count",),
        "more_held": ("count",),
        "why_more": (),
        "why_less": (),
        "conclusion": (),
        "conclusion_room": (),
        "doer": (),
        "witness": (),
        "leader": (),
        "sign_note": (),
    },
}
