"""The union's rows: by line, with the level of the line and the day of what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, text

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.year_movements import lines_that_came, movements
from tests import incoming_desk, make
from tests.services.at_work import working
from tests.services.test_year_statistics import busy

if TYPE_CHECKING:
    from tests.make import Office

FAR = date(2999, 12, 31)


def rows(at: Office, until: date = FAR) -> list[tuple[Any, ...]]:
    with working(at) as work:
        return [tuple(row) for row in work.session.execute(movements(at.body, until, ()))]


def test_a_line_and_its_cancel_are_two_rows_that_sum_up_to_nothing(office: Office) -> None:
    issued = make.issued(office)
    later = make.on(office, 3)
    later.desk.do(cancel_outgoing, make.cancel(later, issued.item))
    level = SecrecyLevel.MAT
    assert rows(office, office.day) == [
        (issued.line, office.day, level, "issued", 1, 4),
        (issued.line, later.day, level, "issued", -1, -4),
    ]


def test_a_row_has_the_level_of_its_line(office: Office) -> None:
    came = incoming_desk.entered(office, level=SecrecyLevel.TOI_MAT)
    assert rows(office) == [(came.line, office.day, SecrecyLevel.TOI_MAT, "received", 1, 2)]


def test_what_a_term_ends_for_is_declassified_only_when_it_has_ended(office: Office) -> None:
    make.issued(office)
    assert {row[3] for row in rows(office, office.day)} == {"issued"}
    declassified = [row for row in rows(office) if row[3] == "declassified"]
    assert len(declassified) == 4
    assert sum(row[4] for row in declassified) == 1


def test_what_came_alone_is_part_of_the_whole(office: Office) -> None:
    busy(office)
    with working(office) as work:
        came = {tuple(row) for row in work.session.execute(lines_that_came(office.body))}
    whole = set(rows(office, office.day))
    assert came < whole
    assert {row[3] for row in whole - came} == {"sent"}


def test_another_body_has_no_rows(office: Office) -> None:
    busy(office)
    assert rows(replace(office, body=office.body + 1)) == []


def test_a_block_of_lines_is_found_by_their_numbers_and_not_by_walking_through_all(
    office: Office,
) -> None:
    moves = lines_that_came(office.body).subquery()
    for some in (moves.c.line_id.between(5_001, 10_000), moves.c.line_id.in_((7, 8, 9))):
        asked = select(moves.c.line_id, func.sum(moves.c.copies)).where(some)
        with working(office) as work:
            bind = work.session.get_bind()
            said = asked.compile(bind, compile_kwargs={"literal_binds": True})
            plan = work.session.execute(text(f"EXPLAIN QUERY PLAN {said}")).all()
        told = [row.detail for row in plan]
        assert not [each for each in told if each.startswith("SCAN line")], told
        assert not [each for each in told if "volume_id=" in each], told
