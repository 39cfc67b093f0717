"""The words of the people's papers and of the office's file, each with the blanks it may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.own_papers import OwnPaperKind

if TYPE_CHECKING:
    from collections.abc import Mapping

DUTIES = tuple(f"duty_{number}" for number in range(1, 7))
"""The sentences of a commitment, in their order."""
STAMP_COLUMNS = (
    "column_number",
    "column_name",
    "column_specimen",
    "column_held",
    "column_measured",
    "column_specimen_on",
    "column_keeper",
    "column_note",
)
_COMMITMENT: Mapping[str, tuple[str, ...]] = {
    "kind": (),
    "title": (),
    "opening": (),
    "opening_rules": ("day", "number"),
    "name": ("name",),
    "post": ("post", "unit"),
    "post_alone": ("post",),
    "declare": ("agency",),
    **dict.fromkeys(DUTIES, ()),
    "end": (),
    "signer": (),
    "signer_note": (),
    "head": (),
    "head_note": (),
}

PEOPLE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "office_file": {f"kind_{kind.value}": () for kind in OwnPaperKind},
    "commitment": _COMMITMENT,
    "leaving_commitment": {
        **_COMMITMENT,
        **{f"reason_{reason.value}": ("day",) for reason in LeavingReason},
    },
    "leaving_minutes": {
        "kind": (),
        "title": (),
        "opening": (),
        "held_at": ("place",),
        "giver": (),
        "giver_told": ("name", "post"),
        "taker": (),
        "taker_told": ("name", "post"),
        "witness": (),
        "witness_told": (),
        "reason": (),
        **{f"reason_{reason.value}": () for reason in LeavingReason},
        "part_copies": (),
        "no_copies": (),
        "part_given": (),
        "no_given": (),
        "part_things": (),
        "no_things": (),
        "column_number": (),
        "column_reference": (),
        "column_level": (),
        "column_copy": (),
        "column_since": (),
        "column_place": (),
        "column_taker": (),
        "column_given": (),
        "column_thing": (),
        "column_note": (),
        "reference": ("day", "reference"),
        "no_number": (),
        "loan": (),
        "thing_stamp": ("name",),
        "thing_device": ("name",),
        "thing_drive": ("name",),
        "declare": (),
        "copies_made": (),
        "giver_sign": (),
        "taker_sign": (),
        "witness_sign": (),
        "head_sign": (),
        "sign_note": (),
    },
    "stamp_file": {
        "kind": (),
        "title": (),
        "intro": ("day", "pack"),
        "counted": ("held", "wanted"),
        "tolerance": ("mm",),
        **dict.fromkeys(STAMP_COLUMNS, ()),
        "size": ("height", "width"),
        "held": (),
        "not_held": (),
        "never_seen": (),
        "fits": (),
        "fits_not": (),
        "not_measured": (),
        "inferred": (),
        "keeper": (),
        "head": (),
        "sign_note": (),
    },
}
