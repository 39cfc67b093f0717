"""The words of the papers of a destruction, and the blanks that the program fills in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet, SeatRole

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS = ("number", "reference", "about", "level", "copy", "holder")
"""The columns of the list of what is destroyed; their headings are `column_…`."""

DESTRUCTION_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "destruction": {
        **{f"kind_{sheet}": () for sheet in DestructionSheet},
        **{f"title_{sheet}": () for sheet in DestructionSheet},
        **{f"column_{column}": () for column in COLUMNS},
        **{f"role_{role}": () for role in SeatRole},
        **{f"road_{kind}": () for kind in DestructionKind},
        "basis": (),
        "basis_council": ("number", "day"),
        "basis_minutes": ("number", "day"),
        "basis_proposal": ("name",),
        "open_number": (),
        "open_day": (),
        "open_words": (),
        "to_unknown": (),
        "about": ("type", "title"),
        "reference": ("reference", "day"),
        "no_number": (),
        "total": ("copies",),
        "proposal_body": ("copies", "reason"),
        "proposal_asks": (),
        "decides": (),
        "clause": ("ordinal",),
        "council_clause": (),
        "council_task": (),
        "carry_out": (),
        "decision_clause": ("copies", "reason"),
        "decision_council": (),
        "attached": (),
        "present": (),
        "seat": ("role", "name", "post"),
        "seat_open": ("role",),
        "meeting_looked": ("copies",),
        "meeting_agreed": (),
        "act_at": ("day", "place"),
        "act_decided": ("by", "day"),
        "act_road": ("road",),
        "act_reason": ("reason",),
        "act_method": ("method",),
        "act_witnesses": ("names",),
        "act_wiped": ("count",),
        "act_done": ("copies",),
        "report_body": ("day", "place", "reason"),
        "report_done": ("method", "copies"),
        "report_witnesses": ("names",),
        "sign_head": (),
        "sign_proposer": (),
        "sign_chair": (),
        "sign_secretary": (),
        "sign_keeper": (),
        "sign_witness": (),
        "sign_maker": (),
        "note": (),
        "note_seal": (),
        "recipients": (),
        "recipients_above": (),
        "file": (),
    }
}
