from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_marks import (
    mark_made,
    marks_before,
    marks_on,
    require_copies,
)
from bmnn_desk.services.lines import copies_of, last_line
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import rows
from tests.services.test_marks_used import marks_of, record
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.services.work import Work
    from tests.make import Office


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Asked:
    marks: tuple[MarkMade, ...] = ()
    made: tuple[tuple[int, bytes], ...] = ()
    pack_digest: str = "digest"


def copies(work: Work, item: int) -> dict[int, t.Copy]:
    line = last_line(work, item)
    assert line is not None
    return copies_of(work, line.id)


def test_a_mark_or_a_file_of_a_copy_that_is_not_there_is_refused(office: Office) -> None:
    item, mark = make.issued(office).item, marks_of(office)[0]
    with working(office) as work:
        known = copies(work, item)
        require_copies(Asked(marks=marks_of(office), made=((4, b"x"),)), known)
        for wrong in (Asked(marks=(replace(mark, copy_number=5),)), Asked(made=((5, b"x"),))):
            with pytest.raises(NotFoundError):
                require_copies(wrong, known)


def test_the_marks_of_a_copy_are_known_afterwards(office: Office) -> None:
    item, marks = make.issued(office).item, marks_of(office)
    with working(office) as work:
        assert marks_before(work, copies(work, item)) == frozenset()
    record(office, item, marks)
    with working(office) as work:
        found = marks_before(work, copies(work, item))
    assert found == {(mark.copy_number, Stamp(mark.stamp)) for mark in marks}
    assert {mark.pack_digest for mark in rows(office, t.MarkUse)} == {"digest"}


def test_pages_edge_blanks_and_day_are_kept_with_the_mark(office: Office) -> None:
    day = office.day.replace(year=office.day.year + 1)
    filled = {"pages": "1,3-5", "from_right": True, "blanks": (("return_day", "10/03/2026"),)}
    item, (first, *rest) = make.issued(office).item, marks_of(office)
    record(office, item, (replace(first, until=day, **filled), *rest))  # type: ignore[arg-type]
    fill, *others = rows(office, t.MarkFill)
    assert (fill.pages, fill.from_right, fill.blanks, fill.until) == (
        "1,3-5",
        True,
        [["return_day", "10/03/2026"]],
        day,
    )
    assert [other.mark_use_id for other in others] == [use.id for use in rows(office, t.MarkUse)][
        1:
    ]


def test_a_mark_of_an_older_store_stood_on_its_packs_page(office: Office) -> None:
    record(office, make.issued(office).item, marks_of(office))
    use = rows(office, t.MarkUse)[0]
    old = mark_made(1, use, None)
    assert (old.pages, old.blanks, old.from_right, old.until) == ("first", (), False, None)
    assert (old.stamp, old.x_mm, old.copy_number) == (use.stamp, use.x_mm, 1)
    copied = t.MarkUse(
        copy_id=1,
        stamp=Stamp.SECRET_COPY,
        way=use.way,
        ink=use.ink,
        x_mm=30.0,
        y_mm=225.0,
        box="",
        pack_digest="",
        reason="",
    )
    assert mark_made(1, copied, None).pages == "last"


def test_the_marks_of_copies_are_read_by_number_and_of_a_bare_copy_none(office: Office) -> None:
    item, marks = make.issued(office).item, marks_of(office)
    last = max(mark.copy_number for mark in marks)
    record(office, item, tuple(mark for mark in marks if mark.copy_number != last))
    with working(office) as work:
        numbers = {copy.id: number for number, copy in copies(work, item).items()}
        found = marks_on(work, numbers)
    assert set(found) == set(numbers.values())
    assert found[last] == {}
    (first, *_) = marks
    assert found[first.copy_number][Stamp(first.stamp)].x_mm == first.x_mm
