from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.storage import tables as t
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_every_id_of_a_query_comes_back_once_and_none_gives_an_empty_list(office: Office) -> None:
    with working(office) as work:
        bodies = work.session.scalars(select(t.Body.id)).all()
        assert sorted(ids_of(work, select(t.Body.id))) == sorted(bodies)
        assert ids_of(work, select(t.Body.id).where(t.Body.id == 0)) == []


def test_a_block_is_one_sorted_array_from_either_end() -> None:
    newest = ids_block([2, 3, 1], newest_first=True)
    assert newest.rows == (array("q", [3, 2, 1]),)
    assert newest.next_key is None
    assert ids_block({2, 3, 1}, newest_first=False).rows == (array("q", [1, 2, 3]),)
    assert ids_block((), newest_first=True).rows == (array("q"),)
