from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.drafting import drafts
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_print_of_a_draft_gets_a_number_and_is_counted(office: Office) -> None:
    item = make.approved(office).item
    numbers = [
        office.desk.do(record_draft_print, drafts(office, item, prints, pages=3))
        for prints in (5, 1)
    ]
    kept = rows(office, t.PrintJob)
    assert [(job.id, job.item_id, job.what, job.prints, job.pages) for job in kept] == [
        (numbers[0], item, "draft", 5, 3),
        (numbers[1], item, "draft", 1, 3),
    ]
    assert prove(office.desk) > 0


def test_another_bodys_item_is_not_found(office: Office) -> None:
    item = make.approved(office).item
    for where in ({"body": 2}, {"item": 99}):
        request = drafts(office, **{"item": item, **where})
        raised(office.desk, record_draft_print, request, NotFoundError)
