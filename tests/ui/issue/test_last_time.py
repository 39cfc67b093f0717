from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.ui.issue.open_matter import open_matter
from tests import make
from tests.services.test_marks_used import marks_of, record

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def marked(office: Office, **changes: object) -> None:
    item = make.issued(office).item
    made = tuple(replace(mark, **changes) for mark in marks_of(office))  # type: ignore[arg-type]
    record(office, item, made)


def test_the_first_document_of_a_type_stands_by_the_pack(seat: Seat, office: Office) -> None:
    matter = open_matter(seat, make.signed(office).item)
    assert matter.remembered == {}
    assert matter.place(Stamp.COPY_NUMBER) == (165.0, 7.0)


def test_the_next_one_stands_where_the_last_one_did(seat: Seat, office: Office) -> None:
    marked(office, x_mm=120.0, y_mm=33.0)
    matter = open_matter(seat, make.signed(office).item)
    assert matter.place(Stamp.COPY_NUMBER) == (120.0, 33.0)
    assert matter.place(Stamp.LEVEL_MAT) == (120.0, 33.0)
    assert matter.recorded()[0].x_mm == 120.0


def test_pages_are_remembered_too(seat: Seat, office: Office) -> None:
    marked(office, pages="last")
    matter = open_matter(seat, make.signed(office).item)
    assert matter.choice(Stamp.COPY_NUMBER) == PageChoice(kind=PageKind.LAST)
