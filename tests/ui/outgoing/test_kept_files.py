from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.outgoing.kept_files import kept_bytes, made_copy
from tests import make
from tests.ui.outgoing.issued_with_marks import COPIES, issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_made_file_of_each_copy_is_read_back(seat: Seat, office: Office) -> None:
    made = tuple((number, b"%d" % number) for number in COPIES)
    item = issued_with_marks(office, MarkWay.PRINT, b"issued", made)
    assert tuple((number, made_copy(seat, item, number)) for number in COPIES) == made
    assert kept_bytes(seat, item, "issued") == b"issued"


def test_where_none_is_kept_there_is_none(seat: Seat, office: Office) -> None:
    item = make.issued(office).item
    assert kept_bytes(seat, item, "plain") is None
    with pytest.raises(NotFoundError):
        made_copy(seat, item, 1)
