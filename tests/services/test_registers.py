from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_facts
from tests import make
from tests.services.broken import DAY
from tests.services.ledger import entries

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
