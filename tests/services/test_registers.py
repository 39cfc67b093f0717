from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.registers import (
    VolumeAsked,
    outgoing_entries,
    volume_facts,
    volumes_of,
)
from bmnn_desk.storage.journal import journal_head
from tests import make
from tests.incoming_desk import incoming_book
from tests.services.broken import DAY
from tests.services.ledger import entries
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_an_empty_register_has_no_lines_and_an_open_cover(office: Office) -> None:
    assert entries(office) == []
    (facts,) = office.desk.read(volume_facts, VolumeAsked(body=office.body, book=office.book))
    cover = facts.cover
    assert (cover.since, cover.until, cover.first_number, cover.last_number) == (None,) * 4
    assert (cover.agency, cover.year, cover.volume) == ("SỞ MẪU MỰC", 2025, 1)
    assert facts.pack == "tt24-2020"


def test_the_cover_runs_from_the_first_line_to_the_last(office: Office) -> None:
    make.issued(office)
    item = make.signed(office).item
    office.desk.do(issue_outgoing, make.issue(office, item, day=office.day + DAY))
    (facts,) = office.desk.read(volume_facts, VolumeAsked(body=office.body, book=office.book))
    cover = facts.cover
    assert (cover.since, cover.until) == (date(2025, 3, 10), date(2025, 3, 11))
    assert (cover.first_number, cover.last_number) == (1, 2)
    assert cover.parent == "ỦY BAN NHÂN DÂN TỈNH MẪU"


def test_a_book_keeps_the_pack_of_the_day_it_was_opened(new_office: Office) -> None:
    asked = VolumeAsked(body=new_office.body, book=new_office.book)
    (facts,) = new_office.desk.read(volume_facts, asked)
    assert (new_office.day.year, facts.pack) == (2026, "tt24-2020")


@pytest.mark.parametrize("query", [outgoing_entries, volume_facts])
@pytest.mark.parametrize("wrong", [{"body": 2}, {"book": 99}, {"volume": 2}])
def test_another_bodys_book_or_no_volume_is_not_found(
    office: Office, query: object, wrong: dict[str, int]
) -> None:
    asked = VolumeAsked(**{"body": office.body, "book": office.book, **wrong})
    with pytest.raises(NotFoundError):
        office.desk.read(query, asked)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    body: int
    book: int | None = None


def test_volumes_are_those_of_a_bodys_books_of_a_kind_or_of_one_book(office: Office) -> None:
    incoming = incoming_book(office)
    with working(office) as work:
        of_kind = [
            list(volumes_of(work, Asked(body=office.body), kind))
            for kind in (BookKind.OUTGOING, BookKind.INCOMING, BookKind.COPY)
        ]
        one = volumes_of(work, Asked(body=office.body, book=incoming), BookKind.INCOMING)
        other = volumes_of(work, Asked(body=office.body, book=incoming), BookKind.OUTGOING)
        with pytest.raises(NotFoundError):
            volumes_of(work, Asked(body=office.body, book=99), BookKind.OUTGOING)
    assert [len(found) for found in of_kind] == [1, 1, 0]
    assert of_kind[0] != of_kind[1]
    assert (list(one), list(other)) == (of_kind[1], [])


def test_the_notes_are_as_they_stood_before_an_act(office: Office) -> None:
    item = make.issued(office).item
    with office.desk._vault.begin() as session:
        before = journal_head(session).seq + 1
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    asked = VolumeAsked(body=office.body, book=office.book)
    assert "Hủy số ngày" in office.desk.read(outgoing_entries, asked)[0].note
    earlier = replace(asked, until_act=before)
    assert office.desk.read(outgoing_entries, earlier)[0].note == ""
