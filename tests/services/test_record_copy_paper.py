from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_paper_that_came_out_hangs_on_the_first_copy_of_its_line(office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_paper, cd.copy_paper(office, made, pages=2))
    (job,) = [row for row in rows(office, t.PrintJob) if row.what == "copy_guide"]
    assert (job.copy_id, job.pages, job.outcome) == (made.copies[0].copy, 2, "came_out")


def test_a_line_of_another_book_and_an_early_day_are_refused(office: Office) -> None:
    asked = cd.copy_paper(office, cd.copied(office))
    outgoing = replace(asked, line=make.issued(office).line)
    raised(office.desk, record_copy_paper, outgoing, NotFoundError)
    early = replace(asked, day=make.on(office, -1).day)
    raised(office.desk, record_copy_paper, early, DaysOutOfOrderError)
