"""Something to ask of every read about drives and packages, and a request of every verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.machine.package_age import close_for
from bmnn_desk.services.export_list import SenderAsked
from bmnn_desk.services.peers import ClosedPackage, make_identity
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.units_table import UnitsAsked
from tests import export_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def closed_for_us(at: Office) -> ClosedPackage:
    """A package that another desk closed for this one."""
    recipient = at.desk.do(make_identity, export_desk.identity(at))
    return ClosedPackage(data=close_for(b"thong ke", recipient))


def exports(at: Office) -> None:
    """Do each verb about drives and packages at least once."""
    export_desk.approved(at)
    export_desk.exported(at)
    export_desk.taken_in(at)
    closed_for_us(at)


EXPORT_READS: dict[str, Callable[[Office], Any]] = {
    "desk_key": lambda at: BodyAsked(body=at.body),
    "export_entries": lambda at: BodyAsked(body=at.body),
    "listed_drives": lambda at: BodyAsked(body=at.body),
    "opened_for_us": closed_for_us,
    "peers_of": lambda at: BodyAsked(body=at.body),
    "sender_facts": lambda at: SenderAsked(body=at.body, day=at.day),
    "units_table": lambda at: UnitsAsked(body=at.body, year=at.day.year),
}
EXPORT_WRITES: dict[str, Callable[[Office], Any]] = {
    "approve_drive": export_desk.drive,
    "enter_peer": export_desk.peer,
    "list_drive": export_desk.drive,
    "make_identity": export_desk.identity,
    "order_export": export_desk.order,
    "record_export": export_desk.export,
    "take_in_package": export_desk.take_in,
}
