"""A word's rows are found by LIKE: never less than what has it."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select
from sqlalchemy.dialects import sqlite

from bmnn_desk.domain.numbers import fold
from bmnn_desk.services.word_like import copies_like, items_like, lines_like, rows_like
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work
    from tests.make import Office

TEXTS = (t.Meeting.name, t.Meeting.place, t.Meeting.chair)


@pytest.mark.parametrize(
    "text",
    [
        "Đập tràn số 7/KH-SMM",
        "ĐỀ NGHỊ",
        "Nguyễn Thị Ước",
        "50%_a",
        "[a]-^b",
        "Curaçao",
        "Škoda",
        "Peña Straße",
        unicodedata.normalize("NFD", "Trần Thị Đẹp Ưởng"),
        "“Kho” \u2013 mục 2…",
    ],
)
def test_every_word_of_a_text_and_every_part_of_it_is_found(office: Office, text: str) -> None:
    with working(office) as work:
        meeting = met(work, text)
        for word in fold(text).split():
            for part in (word, word[1:], word[:-1]):
                assert meeting in work.session.scalars(rows_like(part, *TEXTS)).all()
        work.session.rollback()


@pytest.mark.parametrize(
    "text", ["Đập tràn số 7/KH-SMM", "ĐỀ NGHỊ “Ưởng” \u2013 ô Ỹ…", "[a]-^b\\ ~\nhai dòng"]
)
def test_what_has_it_not_is_left_out_whatever_its_marks(office: Office, text: str) -> None:
    with working(office) as work:
        met(work, text)
        assert work.session.scalars(rows_like("xyz", *TEXTS)).all() == []
        work.session.rollback()


def test_the_store_goes_by_the_indexes_that_have_the_texts_and_the_strange_ones(
    office: Office,
) -> None:
    with working(office) as work:
        words = rows_like("dap", *TEXTS).compile(dialect=sqlite.dialect())
        values = tuple(words.params[each] for each in words.positiontup or ())
        plan = work.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)
        told = " ".join(row.detail for row in plan)
    assert "COVERING INDEX meeting_told" in told
    assert "INDEX meeting_strange" in told


def met(work: Work, name: str) -> int:
    """A meeting of that name."""
    act = work.session.scalars(select(func.max(t.Act.seq))).one()
    day = date(2025, 3, 3)
    row = t.Meeting(body_id=1, name=name, place="", since=day, until=day, chair="", note="")
    row.act_seq = act
    work.session.add(row)
    work.session.flush()
    return row.id


def test_lines_items_and_copies_are_found_by_the_number_of_their_document(office: Office) -> None:
    issued = make.issued(office).item
    came = incoming_desk.entered(office).item
    with working(office) as work:
        rows = dict(work.session.execute(select(t.Line.id, t.Line.item_id)).all())
        found = set(work.session.scalars(lines_like("01/bc-smm")))
        assert {rows[line] for line in found} == set(work.session.scalars(items_like("01/bc")))
        assert issued in {rows[line] for line in found}
        arrival = work.session.scalars(select(t.IncomingLine.arrival_number)).one()
        assert came in set(work.session.scalars(items_like(fold(arrival))))
        copies = set(work.session.scalars(copies_like("01/bc-smm")))
        assert copies == set(
            work.session.scalars(select(t.Copy.id).where(t.Copy.line_id.in_(found)))
        )
        assert len(copies) > 1
        assert list(work.session.scalars(lines_like("99/xx"))) == []
