from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import literal, select, union_all

from bmnn_desk.services.span import Span

if TYPE_CHECKING:
    from tests.make import Office


def test_its_end_is_in_it_and_what_it_comes_after_is_not(office: Office) -> None:
    numbers = union_all(*(select(literal(each).label("n")) for each in range(5))).subquery()
    asked = select(numbers.c.n).where(Span(after=1, until=3).holds(numbers.c.n))
    with office.desk._vault.begin() as session:
        assert list(session.scalars(asked)) == [2, 3]
