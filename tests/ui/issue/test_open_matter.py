from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.issue.open_matter import open_matter
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_matter_is_the_document_under_todays_regime(seat: Seat, office: Office) -> None:
    item = make.signed(office).item
    matter = open_matter(seat, item)
    assert (matter.detail.item, matter.day) == (item, seat.today())
    assert matter.regime is seat.desk.law.on(seat.today())
    assert (matter.file, matter.number, matter.places) == (None, None, {})


def test_a_document_of_nobody_is_not_found(seat: Seat) -> None:
    with pytest.raises(NotFoundError):
        open_matter(seat, 999)
