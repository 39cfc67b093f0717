"""What is read at once of very many documents is what each says of itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.secrecy_now import ENDS, registered_line, secrets_now
from bmnn_desk.services.term_days import (
    days_of_lines,
    ended_items,
    items_of_levels,
    registered_items,
    term_days,
)
from bmnn_desk.services.term_list import TermsAsked, counted_ends, term_ids
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.secrecy_changes import ENDED
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.copying_desk import copied, to_copy
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


@pytest.fixture
def lived(office: Office) -> Office:
    """Documents numbered anew, cancelled, extended, raised, freed, copied, from elsewhere."""
    make.issued(office)
    again = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, again))
    office.desk.do(issue_outgoing, make.issue(office, again))
    office.desk.do(cancel_outgoing, make.cancel(office, make.issued(office).item))
    make.signed(office)
    office.desk.do(extend_term, sd.extension(office, make.issued(office).item))
    office.desk.do(change_level, sd.level_change(office, make.issued(office).item))
    sd.declassified(office, sd.delivered(office))
    incoming_desk.entered(office)
    office.desk.do(enter_incoming, incoming_desk.sealed(office))
    copied(office, source=to_copy(office).copy)
    return office


def test_the_registered_are_those_with_a_line_that_stands(lived: Office) -> None:
    with working(lived) as work:
        found = registered_items(work, lived.body)
        assert found == set(
            work.session.scalars(select(t.Item.id).where(registered_line().is_not(None)))
        )
        assert len(found) < len(work.session.scalars(select(t.Item.id)).all())
        assert registered_items(work, lived.body + 1) == set()


def test_each_stands_under_the_day_that_its_row_says(lived: Office) -> None:
    with working(lived) as work:
        counted = term_days(work, lived.body, counted_ends(work, lived.body, lived.day))
        by_item = {item: last for last, items in counted.items() for item in items}
        secrets = secrets_now(work, sorted(registered_items(work, lived.body)), lived.day)
        assert by_item == {item: now.until for item, now in secrets.items()}
        assert {None} < set(counted)


def test_the_documents_of_some_lines_stand_under_the_same_days(lived: Office) -> None:
    with working(lived) as work:
        whole = term_days(work, lived.body, counted_ends(work, lived.body, lived.day))
        lines = select(t.Line.id)
        assert days_of_lines(work, counted_ends(work, lived.body, lived.day), lines) == {
            last: items for last, items in whole.items() if items
        }
        assert (
            days_of_lines(
                work, counted_ends(work, lived.body, lived.day), lines.where(t.Line.id == 0)
            )
            == {}
        )


def test_the_index_of_ends_has_every_way_in_which_a_secret_ends() -> None:
    assert set(re.findall(r"'(\w+)'", ENDED)) == set(ENDS)


def test_ends_and_levels_are_those_of_today(lived: Office) -> None:
    with working(lived) as work:
        items = sorted(registered_items(work, lived.body))
        secrets = secrets_now(work, items, lived.day)
        assert ended_items(work) == {item for item, now in secrets.items() if now.ended} != set()
        for level in SecrecyLevel:
            newest = select(t.Item.id).where(newest_level(t.Item.id) == level)
            assert items_of_levels(work, {level}) == set(work.session.scalars(newest))


def test_the_list_shows_every_registered_document_once(lived: Office) -> None:
    (found,) = lived.desk.read(term_ids, TermsAsked(body=lived.body, day=lived.day))
    with working(lived) as work:
        assert sorted(found) == sorted(registered_items(work, lived.body))
