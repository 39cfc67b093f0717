from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from tests import make
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_copy_number_stands_once_among_an_items_copies(office: Office) -> None:
    make.issued(office)
    refuses_a_twin(office, "copy")
    add_twin(office, "copy", number=5)


def test_copies_of_a_copy_are_numbered_apart(office: Office) -> None:
    make.issued(office)
    add_twin(office, "copy", source_copy_id=1)
    add_twin(office, "copy", source_copy_id=2)


def test_the_copies_of_a_line_are_found_by_an_index(office: Office) -> None:
    with office.desk._vault.begin() as session:
        plan = session.execute(text("EXPLAIN QUERY PLAN SELECT * FROM copy WHERE line_id = 7"))
        (told,) = (row.detail for row in plan)
    assert told == "SEARCH copy USING INDEX ix_copy_line_id (line_id=?)"
