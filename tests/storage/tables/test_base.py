from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.storage import tables as t
from bmnn_desk.storage.verify_rows import record_classes
from tests import make
from tests.services.everything import everything

if TYPE_CHECKING:
    from tests.make import Office


def test_no_row_shows_its_words(office: Office) -> None:
    everything(office)
    with office.desk._vault.begin() as session:
        for mapper in t.Base.registry.mappers:
            row = session.query(mapper.class_).first()
            assert " object at 0x" in repr(row), mapper.class_.__name__


def test_choices_are_stored_by_name(office: Office) -> None:
    make.issued(office)
    with office.desk._vault.begin() as session:
        stored = session.execute(text("SELECT level, capacity FROM slip, signature")).one()
        assert tuple(stored) == ("MAT", "DIRECT")


def test_a_row_without_an_act_is_refused(office: Office) -> None:
    with pytest.raises(IntegrityError), office.desk._vault.begin() as session:
        session.add(t.Person(name="Ai đó"))


def test_a_row_of_an_act_that_does_not_come_is_refused_at_the_end(office: Office) -> None:
    row = t.Person(name="Ai đó")
    row.act_seq = 999
    with pytest.raises(IntegrityError), office.desk._vault.begin() as session:
        session.add(row)


def test_writing_an_act_looks_for_its_rows_by_an_index_in_every_table(office: Office) -> None:
    with office.desk._vault.begin() as session:
        for kind in record_classes():
            asked = f'SELECT 1 FROM "{kind.__tablename__}" WHERE act_seq = 7'  # noqa: S608
            told = session.execute(text(f"EXPLAIN QUERY PLAN {asked}"))
            plan = " ".join(row.detail for row in told)
            assert "USING COVERING INDEX" in plan, plan
            assert "(act_seq=?)" in plan, plan
