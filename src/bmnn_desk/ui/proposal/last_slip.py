"""The newest slip as texts of the form, to be copied into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.ui.proposal.slip_form import SlipForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from bmnn_desk.ui.copy_previous import Group
    from bmnn_desk.ui.seat import Seat

# The day, the term and the recall are each slip's own.
COPIED: tuple[Group, ...] = (
    "type",
    ("unit", "drafter", "position"),
    "title",
    ("bases", "sources"),
    "recipients",
    "may_copy",
    "level",
    "addressee",
    "issue_form",
    "reason",
)


def last_slip(seat: Seat, parent: QObject) -> Mapping[str, str]:
    """What the form would show of the newest slip that may be read here; empty without one.

    Raises:
        DeskError: a read went wrong.
    """
    newest = seat.desk.read(slip_entries, SlipsAsked(body=seat.body, newest_alone=True))
    if not newest:
        return {}
    asked = ItemAsked(body=seat.body, item=newest[0].item)
    (request,) = seat.desk.read(slip_as_request, asked)
    # Only the editors know how they write down what stands in them.
    form = SlipForm(seat, parent)
    form.put(request)
    texts = form.panel.texts()
    for key in texts:
        form.panel.field(key).deleteLater()
    form.deleteLater()
    return texts
