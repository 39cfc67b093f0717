"""Documents whose terms and changes the windows are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.tell_holders import send_notices
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.incoming import detail

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def received(office: Office, **changes: object) -> int:
    """The item of a document that came in, whose term nobody fixed."""
    return detail(office, incoming_desk.entered(office, **changes).line).row.item


def told(office: Office) -> int:
    """A change of which everybody was told."""
    change = sd.extended(office, sd.delivered(office))
    office.desk.do(send_notices, sd.notices(office, change))
    return change


def ending_subjects(office: Office) -> dict[str, Callable[[], int]]:
    """The item or change that each form of terms and changes is about."""
    own = dict.fromkeys(
        ("extend_term", "change_level", "declassify", "print_declassify_file"),
        lambda: make.issued(office).item,
    )
    return {
        **own,
        "record_sender_notice": lambda: received(office),
        "send_notices": lambda: sd.extended(office, sd.delivered(office)),
        "record_answers": lambda: told(office),
        "record_remarks": lambda: sd.extended(office, make.issued(office).item),
    }
