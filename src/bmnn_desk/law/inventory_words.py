"""The words of the papers of counting, incidents and requests, each with its blanks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentKind
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome, InventoryScope

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCOPES: Mapping[str, tuple[str, ...]] = {
    f"scope_{scope.value}": () if scope is InventoryScope.ALL else (scope.value,)
    for scope in InventoryScope
}
_OUTCOMES: Mapping[str, tuple[str, ...]] = {
    f"outcome_{outcome.value}": () for outcome in CountOutcome
}
FIGURES = ("opening", "came", "went", "lost", "closing", "found", "missing", "elsewhere", "extra")
"""The figures of the minutes in their order; their words are `figure_…`."""

INVENTORY_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "counting_list": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": (),
        "subtitle": (),
        **_SCOPES,
        "scope": ("scope",),
        "begun": ("day",),
        "decision": ("number",),
        "counters": ("names",),
        "total": ("count",),
        "column_number": (),
        "column_document": (),
        "column_copy": (),
        "column_level": (),
        "column_where": (),
        "column_there": (),
        "column_missing": (),
        "column_code": (),
        "note": (),
        "counter": (),
        "counter_note": (),
        "holder": (),
        "holder_note": (),
        "code": ("code",),
        "page": ("page", "pages"),
    },
    "inventory_minutes": {
        "kind": (),
        "title": (),
        "basis": ("number",),
        "present": ("day",),
        "member": ("name", "number"),
        **_SCOPES,
        "scope": (),
        "list_code": (),
        "figures": (),
        "column_number": (),
        "column_figure": (),
        "column_copies": (),
        **{f"figure_{name}": () for name in FIGURES},
        "balance": ("came", "closing", "lost", "opening", "went"),
        "unbalanced": ("closing", "reckoned"),
        "differences": (),
        "no_differences": (),
        "column_document": (),
        "column_difference": (),
        "column_answer": (),
        "column_paper": (),
        "document": ("number", "reference"),
        **_OUTCOMES,
        "seen_at": ("holder", "place"),
        **{f"way_{way.value}": () for way in AnswerWay},
        "answered": ("reason", "way"),
        "open": (),
        "conclusion": (),
        "uncounted": ("count",),
        "no_conclusion": (),
        "counters_sign": (),
        "leader_sign": (),
        "sign_note": (),
    },
    "incident_report": {
        "kind": (),
        **{f"title_{kind.value}": () for kind in IncidentKind},
        "open_number": ("symbol",),
        "to_unknown": (),
        "part_situation": (),
        "part_results": (),
        "part_figures": (),
        "part_proposals": (),
        "found": ("by", "day"),
        "place": ("place",),
        "how": ("words",),
        "subject": ("subject",),
        "document": ("reference",),
        "column_number": (),
        "column_document": (),
        "column_copy": (),
        "column_level": (),
        "column_now": (),
        "now_lost": (),
        "now_found": ("day",),
        "now_held": (),
        "done": ("day", "words"),
        "done_by": ("by", "day", "words"),
        "cause": ("words",),
        "proposed": ("words",),
        "none": (),
        "figures": ("copies", "found", "lost"),
        "leader_unknown": (),
        "recipient_told": ("told",),
        "recipient_archive": (),
    },
    "provision_answer": {
        "subject_granted": ("asker",),
        "subject_refused": ("asker",),
        "basis_request": ("asker", "reference", "day"),
        "basis_request_day": ("asker", "day"),
        "granted": ("agency", "asker"),
        "refused": ("agency", "asker"),
        "secret": (),
        "level": (),
        "purpose": (),
        "reason": (),
        "conditions": (),
        "undertaking": ("asker",),
        "closing": (),
        "open_number": (),
        "recipient_asker": ("asker",),
        "recipient_archive": (),
    },
}
