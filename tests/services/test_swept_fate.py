from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, event

from bmnn_desk.domain.sweeps import SweptFate
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.swept_fate import kept_hashes, line_of_reference, swept_fate
from bmnn_desk.storage import tables as t
from tests import incoming_desk, machine_desk, make
from tests.services.at_work import working
from tests.services.everything import closed_file
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office


def fate(at: Office, **changes: object) -> SweptFate:
    with working(at) as work:
        return swept_fate(work, at.body, machine_desk.found_file(**changes)).fate


def kept(at: Office) -> list[str]:
    """A document with a file in the store."""
    at.desk.do(issue_outgoing, closed_file(at, make.signed(at).item))
    return list(at.desk.read(kept_hashes, BodyAsked(body=at.body)))


@pytest.mark.finding(58)
def test_a_file_that_nobody_knows_stands_in_no_register(office: Office) -> None:
    assert fate(office) is SweptFate.UNREGISTERED
    assert fate(office, reference="12/BC-SMM") is SweptFate.UNREGISTERED


def test_a_file_of_the_store_is_known_by_its_bytes(office: Office) -> None:
    hashes = kept(office)
    assert hashes
    assert fate(office, sha256=hashes[0]) is SweptFate.KEPT


def test_a_file_whose_kept_bytes_were_destroyed_is_asked_about(office: Office) -> None:
    sha256 = kept(office)[0]
    with working(office) as work:
        content = next(each.id for each in rows(office, t.Content) if each.sha256 == sha256)
        work.session.execute(delete(t.ContentKey).where(t.ContentKey.content_id == content))
        found = machine_desk.found_file(sha256=sha256)
        assert swept_fate(work, office.body, found).fate is SweptFate.OF_DESTROYED
        work.session.rollback()


def test_a_number_that_went_out_or_came_in_is_known(office: Office) -> None:
    line = make.issued(office).line
    sent = next(each for each in rows(office, t.OutgoingLine) if each.line_id == line)
    assert fate(office, reference=sent.reference) is SweptFate.REGISTERED
    came = incoming_desk.entered(office)
    with working(office) as work:
        arrived = work.session.get_one(t.IncomingLine, 1)
        assert line_of_reference(work, office.body, arrived.reference, None) == came.line


def test_a_number_below_ten_is_known_without_its_zero(office: Office) -> None:
    assert make.issued(office).reference == "01/BC-SMM"
    assert fate(office, reference="1/BC-SMM") is SweptFate.REGISTERED
    assert fate(office, reference="10/BC-SMM") is SweptFate.UNREGISTERED


def test_another_day_is_another_document(office: Office) -> None:
    line = make.issued(office).line
    sent = next(each for each in rows(office, t.OutgoingLine) if each.line_id == line)
    with working(office) as work:
        day = sent.document_day
        assert line_of_reference(work, office.body, sent.reference, day) == line
        other = day + timedelta(days=1)
        assert line_of_reference(work, office.body, sent.reference, other) is None
        assert line_of_reference(work, office.body, " ", None) is None


def test_a_number_that_came_in_is_found_by_an_index(office: Office) -> None:
    asked: list[tuple[str, Any]] = []
    with working(office) as work:
        bind = work.session.connection()
        event.listen(bind, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
        assert line_of_reference(work, office.body, "12/BC-SMM", office.day) is None
        plans = [
            str(row[-1])
            for words, values in list(asked)
            for row in bind.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)
        ]
    assert any("incoming_line_sender" in step for step in plans)
    assert not any(step.startswith("SCAN") for step in plans)
