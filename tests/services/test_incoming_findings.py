from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError
from bmnn_desk.services.incoming_findings import incoming_findings
from bmnn_desk.storage import tables as t
from tests.incoming_desk import entered, incoming, incoming_book
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming import IncomingRequest
    from tests.make import Office


def found(at: Office, request: IncomingRequest) -> set[str]:
    return {rule.id for rule in at.desk.read(incoming_findings, request)}


def test_blocks_and_warnings_are_told_alike_and_nothing_is_written(office: Office) -> None:
    secret = {"level": SecrecyLevel.TUYET_MAT, "channel": "network"}
    assert found(office, incoming(office, **secret, told=3, quantity=5)) == {
        "DEN-02C",
        "DEN-04B",
        "DEN-06",
        "DI-14",
    }
    assert rows(office, t.IncomingLine) == []


def test_a_paper_in_order_breaks_nothing(office: Office) -> None:
    assert found(office, incoming(office)) == set()
    assert found(office, incoming(office, channel="")) == set()


def test_what_is_there_already_is_known_before(office: Office) -> None:
    entered(office, reference="118/CAT-PA03")
    assert found(office, incoming(office, reference="118/CAT-PA03")) == {"DEN-01D"}


def test_a_day_before_the_last_line_or_before_the_book_is_refused_as_entering_would(
    office: Office,
) -> None:
    entered(office)
    early = replace(incoming(office), day=date(2025, 3, 9), arrived_on=date(2025, 3, 9))
    with pytest.raises(DaysOutOfOrderError):
        found(office, early)
    with pytest.raises(BookClosedError):
        found(office, replace(early, day=date(2025, 1, 1), arrived_on=date(2025, 1, 1)))


def test_a_hand_written_book_asks_for_its_place(office: Office) -> None:
    book = incoming_book(office, hand_written=True)
    assert found(office, incoming(office, book=book)) == {"DEN-01B"}
    assert found(office, incoming(office, book=book, paper_page=1, paper_line=2)) == set()
