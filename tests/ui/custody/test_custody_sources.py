from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copy_moves import HoldingPart
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.ui.custody import custody_sources
from bmnn_desk.ui.custody.custody_sources import (
    IN_HAND,
    LEVEL,
    HolderSource,
    HoldingSource,
    PlaceSource,
    copies_to_move,
    holding_of,
)
from tests.custody_desk import BORROWER, PLACE, came, keeps, originals

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def kept(office: Office) -> int:
    """A copy that somebody keeps, beside one at the clerk's."""
    copy, _ = came(office)
    office.desk.do(keep_copies, keeps(office, copy))
    return copy


def test_a_choice_is_a_part_or_a_level(seat: Seat, kept: int) -> None:
    source = HoldingSource(seat)
    source.narrow("", HoldingPart.HELD.value)
    assert list(source.ids()) == [kept]
    source.narrow("", f"{LEVEL}{SecrecyLevel.TUYET_MAT.name}")
    assert list(source.ids()) == []
    source.narrow("khong co", "")
    assert list(source.ids()) == []


def test_a_holder_narrows_until_other_words_are_typed(
    seat: Seat, office: Office, kept: int
) -> None:
    source, holders = HoldingSource(seat), HolderSource(seat)
    holders.narrow("soan", "")
    (row,) = holders.rows(tuple(holders.ids()))
    assert row is not None
    words = source.only(row)
    source.narrow(words, "")
    assert (words, list(source.ids())) == (BORROWER, [kept])
    source.narrow("bao cao", "")
    assert len(source.ids()) == len(came(office))


def test_a_place_narrows_too(seat: Seat, kept: int) -> None:
    source, places = HoldingSource(seat), PlaceSource(seat)
    places.narrow("tu 2", "")
    (row,) = places.rows(tuple(places.ids()))
    assert row is not None
    source.narrow(source.only(row), "")
    assert (row.place, list(source.ids())) == (PLACE, [kept])


def test_rows_that_are_gone_are_none(seat: Seat, kept: int) -> None:
    source = HoldingSource(seat)
    found, gone = source.rows((kept, 9999))
    assert found is not None
    assert gone is None
    assert HolderSource(seat).rows((1,)) == (None,)
    with pytest.raises(NotFoundError):
        holding_of(seat, 9999)


def test_what_goes_along_is_the_same_document_first(seat: Seat, office: Office, kept: int) -> None:
    row, elsewhere = holding_of(seat, kept), originals(office)[0]
    first, *others = copies_to_move(seat, row.item, IN_HAND, also=(kept,))
    assert first.id == kept
    of_item = [each.item == row.item for each in others]
    assert of_item == sorted(of_item, reverse=True)
    assert elsewhere in {each.id for each in others}
    held = copies_to_move(seat, row.item, {row.state}, also=(elsewhere,))
    assert {each.state for each in held if each.id != elsewhere} == {row.state}


def test_what_is_ticked_leaves_room_for_what_is_looked_for(
    seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticked = (*originals(office), *originals(office))
    originals(office)
    item = holding_of(seat, ticked[0]).item
    monkeypatch.setattr(custody_sources, "_MOST_OFFERED", 1)
    monkeypatch.setattr(custody_sources, "MOST_ROWS", 3)
    found = [row.id for row in copies_to_move(seat, item, IN_HAND, "bao cao", ticked)]
    assert found[: len(ticked)] == list(ticked)
    assert len(found) == len(ticked) + 1
    assert found[-1] not in ticked
