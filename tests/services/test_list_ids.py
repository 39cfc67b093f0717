from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import select, true

from bmnn_desk.services.list_ids import (
    as_ids,
    each_value,
    ids_among,
    ids_block,
    ids_in_order,
    ids_of,
    in_groups,
    of_body,
    ordered_block,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_every_id_of_a_query_comes_back_once_and_none_gives_an_empty_list(office: Office) -> None:
    with working(office) as work:
        bodies = work.session.scalars(select(t.Body.id)).all()
        assert sorted(ids_of(work, select(t.Body.id))) == sorted(bodies)
        assert ids_of(work, select(t.Body.id).where(t.Body.id == 0)) == []


def test_the_ids_among_few_among_very_many_and_all_are_the_same_rows(office: Office) -> None:
    with working(office) as work:
        rows = select(t.Person.id)
        people = set(work.session.scalars(rows))
        assert len(people) > 1
        assert ids_among(work, rows, None) == people
        one = {min(people)}
        assert ids_among(work, rows, one | {0}) == one
        # So many that they are not asked for by their numbers.
        assert ids_among(work, rows, [*people, *range(-6_000, 0)]) == people
        assert ids_among(work, rows, ()) == set()


def test_a_block_is_one_sorted_array_from_either_end() -> None:
    newest = ids_block([2, 3, 1], newest_first=True)
    assert newest.rows == (array("q", [3, 2, 1]),)
    assert newest.next_key is None
    assert ids_block({2, 3, 1}, newest_first=False).rows == (array("q", [1, 2, 3]),)
    assert ids_block((), newest_first=True).rows == (array("q"),)


def test_ids_come_in_the_order_of_a_column_up_and_down(office: Office) -> None:
    with working(office) as work:
        people = work.session.execute(select(t.Person.name, t.Person.id)).all()
        by_name = [number for _, number in sorted(people)]
        assert len(by_name) > 1
        assert ids_in_order(work, select(t.Person.id), t.Person.name) == by_name
        none = select(t.Person.id).where(t.Person.id == 0)
        assert ids_in_order(work, none, t.Person.name) == []


def test_every_value_of_a_column_comes_once_in_its_order(office: Office) -> None:
    for unit in ("Phòng Hai", "Ban Một", "Phòng Hai"):
        make.approved(office, unit=unit)
    with working(office) as work:
        units = work.session.scalars(select(t.Item.unit).distinct().order_by(t.Item.unit)).all()
        assert each_value(work, t.Item.unit) == units
        assert {"Ban Một", "Phòng Hai"} <= set(units)
        assert each_value(work, t.Item.unit, t.Item.unit == "Ban Một") == ["Ban Một"]
        assert each_value(work, t.Item.unit, t.Item.id == 0) == []


def test_no_body_is_asked_for_where_there_is_but_one(office: Office) -> None:
    with working(office) as work:
        assert of_body(work, t.Slip.body_id, office.body).compare(true())
        none = of_body(work, t.Slip.body_id, office.body + 1)
        assert work.session.scalars(select(t.Slip.id).where(none)).all() == []


def test_joined_ids_are_numbers_again_however_many() -> None:
    assert as_ids("7,3,1099511627776") == [7, 3, 2**40]
    assert as_ids("7") == as_ids(7) == [7]
    assert as_ids(None) == []


def test_groups_stand_one_after_another_without_what_is_not_wanted() -> None:
    assert in_groups({1, 2, 5}, ([5, 4], [], [2, 1, 3])) == [5, 2, 1]
    assert ordered_block([5, 2, 1]).rows == (array("q", [5, 2, 1]),)
