from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.ui.outgoing.reprint import (
    distribution_part,
    part_of,
    read_matter,
    recorded_marks,
    reprint_pdf,
)
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.outgoing.issued_with_marks import MOVED_X_MM, issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@pytest.mark.parametrize(
    ("way", "what"),
    [
        (MarkWay.OVERPRINT, PrintedWhat.OVERPRINT),
        (MarkWay.PRINT, PrintedWhat.WHOLE),
        (MarkWay.RUBBER, None),
    ],
)
def test_a_copy_is_printed_the_way_its_marks_were_recorded(
    seat: Seat, office: make.Office, way: MarkWay, what: PrintedWhat | None
) -> None:
    matter = read_matter(seat, issued_with_marks(office, way))
    parts = [part_of(copy) for copy in matter.made]
    assert {None if part is None else part.what for part in parts} == {what}


def test_a_mark_made_by_rubber_is_not_drawn(seat: Seat, office: make.Office) -> None:
    matter = read_matter(seat, issued_with_marks(office, MarkWay.OVERPRINT))
    marks = recorded_marks(matter, 3).marks
    assert [mark.x_mm for mark in marks] == [MOVED_X_MM]


def test_a_whole_copy_of_which_nothing_was_kept_is_not_found(
    seat: Seat, office: make.Office
) -> None:
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT))
    part = part_of(matter.made[0])
    assert part is not None
    with pytest.raises(NotFoundError):
        reprint_pdf(seat, matter, [part])


def test_the_distribution_sheet_lists_the_marks_made_by_hand(
    seat: Seat, office: make.Office
) -> None:
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT))
    words = " ".join(page_texts(reprint_pdf(seat, matter, [distribution_part()]).pdf)[0].split())
    names = {stamp: shape.name for stamp, shape in matter.regime.stamps.items()}
    by_hand = {mark.stamp for mark in matter.made[0].marks if mark.way is MarkWay.RUBBER}
    assert by_hand
    assert all(names[stamp].split()[0] in words for stamp in by_hand)


def test_what_was_not_issued_has_nothing_to_print(seat: Seat, office: make.Office) -> None:
    item = make.signed(office).item
    with pytest.raises(WrongStageError):
        read_matter(seat, item)
