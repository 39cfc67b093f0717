"""The words of the papers about a changed secrecy: decisions, proposal, minutes, notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

TOLD_KINDS = tuple(kind for kind in ChangeKind if kind.is_told)
DOCUMENT = {
    "document": ("day", "level", "reference", "type_name"),
    "document_bare": ("level", "reference", "type_name"),
}
LAWS = ("opening_1", "opening_2")
_MEMBERS = {
    "column_number": (),
    "column_name": (),
    "column_position": (),
    "column_role": (),
}

CHANGE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "change_decision": {
        "kind": (),
        **{f"title_{kind}": () for kind in TOLD_KINDS},
        "title_council": (),
        **dict.fromkeys(LAWS, ()),
        "opening_basis": ("basis",),
        "opening_minutes": ("day", "number"),
        "opening_proposal": ("unit",),
        "decides": (),
        "article": ("number",),
        **DOCUMENT,
        "extended": ("document", "since", "until"),
        "raised": ("document", "level"),
        "lowered": ("document", "level"),
        "until_level": ("until",),
        "declassified": ("day", "document"),
        "declassified_part": ("document", "released"),
        "delisted": ("day", "document"),
        "reason": ("reason",),
        "duty": ("days", "stamp"),
        "duty_at_once": ("stamp",),
        "duty_no_stamp": ("days",),
        "carried_out": (),
        "council": ("document",),
        **_MEMBERS,
        "council_duty": (),
        "council_carried_out": (),
        "recipients_article": (),
        "archive": (),
    },
    "declassify_file": {
        "proposal_kind": (),
        "proposal_title": (),
        "addressed": ("head",),
        "proposal_opening": (),
        "proposed": ("document",),
        "proposed_part": ("document", "released"),
        **DOCUMENT,
        "determined": ("day", "until"),
        "bases": (),
        "basis": ("basis",),
        "last_basis": ("basis",),
        "reason": ("reason",),
        "asked": (),
        "proposer": (),
        "proposal_above": (),
        "proposal_archive": (),
        "minutes_kind": (),
        "minutes_title": (),
        "minutes_opening": ("day", "number"),
        "met": ("day", "place"),
        "met_label": (),
        "part_members": (),
        **_MEMBERS,
        "part_matter": (),
        "matter": ("document",),
        "part_opinions": (),
        "opinions_blank": (),
        "part_result": (),
        "result": ("agreed", "count", "document"),
        "result_part": ("agreed", "count", "document", "released"),
        "closed": (),
        "secretary": (),
        "chair": (),
        "sign_note": (),
    },
    "change_notice": {
        "kind": (),
        **{f"title_{kind}": () for kind in TOLD_KINDS},
        "addressed": ("name",),
        "addressed_all": (),
        **DOCUMENT,
        "decided": ("agency", "day", "matter", "number"),
        "decided_bare": ("agency", "day", "matter"),
        "matter_extended": ("document", "until"),
        "matter_raised": ("document", "level"),
        "matter_lowered": ("document", "level"),
        "matter_declassified": ("document",),
        "matter_declassified_part": ("document", "released"),
        "matter_delisted": ("document",),
        "until_level": ("until",),
        "copies": (),
        "column_number": (),
        "column_holder": (),
        "column_copies": (),
        "column_task": (),
        "no_number": ("count",),
        "task": ("stamp",),
        "task_no_stamp": (),
        "asked": (),
        "recipients_above": (),
        "archive": (),
    },
}
