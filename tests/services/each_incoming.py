"""Requests and questions about incoming documents that go through, by the verb's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.incoming_detail import IncomingDetailAsked
from bmnn_desk.services.incoming_ids import IncomingAsked
from bmnn_desk.services.incoming_rows import IncomingRowsAsked
from bmnn_desk.services.record_irregularity import (
    NoticeAsked,
    end_irregularity,
    record_irregularity,
)
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.same_incoming import SameAsked
from bmnn_desk.services.settings import BodyAsked
from tests.incoming_desk import (
    SENDER,
    amiss,
    cancelled,
    entered,
    given_back,
    incoming,
    incoming_book,
    put_right,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


def line(at: Office) -> int:
    """A line that was just entered."""
    return entered(at).line


def wrong(at: Office) -> int:
    """An irregularity that was just put on record."""
    return at.desk.do(record_irregularity, amiss(at, line(at))).irregularity


def of_list(at: Office) -> IncomingAsked:
    return IncomingAsked(body=at.body, book=None, words="tinh hinh")


INCOMING_READS: dict[str, Callable[[Office], Any]] = {
    "incoming_counts": of_list,
    "incoming_detail": lambda at: IncomingDetailAsked(body=at.body, line=line(at), day=at.day),
    "incoming_entries": lambda at: VolumeAsked(body=at.body, book=incoming_book(at)),
    "incoming_findings": incoming,
    "incoming_ids": of_list,
    "incoming_rows": lambda at: IncomingRowsAsked(body=at.body, ids=(line(at),), day=at.day),
    "incoming_senders": lambda at: BodyAsked(body=at.body),
    "irregularity_paper": lambda at: NoticeAsked(body=at.body, irregularity=wrong(at)),
    "same_incoming": lambda at: SameAsked(body=at.body, sender=SENDER, reference="1/BC"),
}
INCOMING_WRITES: dict[str, Callable[[Office], Any]] = {
    "cancel_incoming": lambda at: cancelled(at, line(at)),
    "end_irregularity": lambda at: put_right(at, wrong(at)),
    "enter_incoming": incoming,
    "record_irregularity": lambda at: amiss(at, line(at)),
    "return_incoming": lambda at: given_back(at, line(at)),
}


def came_and_amiss(at: Office) -> None:
    """Something came, was found amiss, and was put right: a row in each table of incoming."""
    at.desk.do(end_irregularity, put_right(at, wrong(at)))
