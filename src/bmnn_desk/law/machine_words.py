"""The words of a machine's card and of its removal list, and the blanks that the program fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import AdapterKind
from bmnn_desk.domain.machines import MachineFactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

REMOVAL_STEPS = (
    "removal_listed",
    "removal_handed",
    "removal_backups",
    "removal_printers",
    "removal_disk",
    "removal_labels",
    "removal_checked",
)
"""The lines of the removal list (IT-07), in their order; their words are in machine_card.toml."""

MACHINE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "machine_card": {
        "kind": (),
        "title": ("name",),
        "ours": (),
        "card": (),
        "serial": ("serial",),
        "place": ("place",),
        "purpose": ("purpose",),
        "since": ("day",),
        "retired": ("day", "words"),
        "not_written": (),
        "shown": ("day",),
        "not_shown": (),
        "column_number": (),
        "column_subject": (),
        "column_card": (),
        "column_shown": (),
        "subject_links": (),
        "subject_past": (),
        "subject_drives": (),
        "subject_system": (),
        "subject_antivirus": (),
        "subject_scan": (),
        "subject_printers": (),
        "subject_inspection": (),
        "not_known": (),
        "not_known_before": (),
        "none_found": (),
        "never_connected": (),
        "was_connected": (),
        "independent": ("names",),
        "with_link": ("kind", "name"),
        "without_link": ("kind", "name"),
        "link_unknown": ("kind", "name"),
        **{f"adapter_{kind}": () for kind in AdapterKind},
        "drive": ("model", "serial"),
        "drive_day": ("day", "model", "serial"),
        "system_built": ("day", "system"),
        "definitions": ("antivirus", "day"),
        "definitions_unknown": ("antivirus",),
        "printer": ("address", "name"),
        "inspected": ("day", "number"),
        "day": ("day",),
        "history": (),
        "column_day": (),
        "column_kind": (),
        "column_paper": (),
        "column_words": (),
        **{f"fact_{kind}": () for kind in MachineFactKind},
        "removal": (),
        "removal_intro": (),
        "column_step": (),
        "column_done": (),
        **dict.fromkeys(REMOVAL_STEPS, ()),
        "keeper": (),
        "inspector": (),
        "leader": (),
        "sign_note": (),
    },
}
