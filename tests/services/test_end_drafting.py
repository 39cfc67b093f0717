from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import AlreadyThereError, DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.drafting import gets_up, sits_down
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_the_end_is_kept_and_may_lie_on_another_day(office: Office) -> None:
    session = office.desk.do(begin_drafting, sits_down(office))
    request = gets_up(office, session, day=office.day + DAY, note="Chuyển cho Văn phòng")
    office.desk.do(end_drafting, request)
    (kept,) = rows(office, t.DraftingEnd)
    assert (kept.session_id, kept.day, kept.hour, kept.note, kept.item_id) == (
        session,
        office.day + DAY,
        "10:40",
        "Chuyển cho Văn phòng",
        None,
    )


def test_a_session_begun_without_a_slip_ends_with_what_came_of_it(office: Office) -> None:
    session = office.desk.do(begin_drafting, sits_down(office))
    item = make.approved(office).item
    raised(office.desk, end_drafting, gets_up(office, session, item=99), NotFoundError)
    office.desk.do(end_drafting, gets_up(office, session, item=item))
    (kept,) = rows(office, t.DraftingEnd)
    assert kept.item_id == item


def test_nobody_gets_up_twice_or_before_he_sat_down(office: Office) -> None:
    session = office.desk.do(begin_drafting, sits_down(office))
    early = gets_up(office, session, day=office.day - DAY)
    raised(office.desk, end_drafting, early, DaysOutOfOrderError)
    office.desk.do(end_drafting, gets_up(office, session))
    raised(office.desk, end_drafting, gets_up(office, session), AlreadyThereError)


def test_another_bodys_session_is_not_found(office: Office) -> None:
    session = office.desk.do(begin_drafting, sits_down(office))
    for wrong in ({"body": 2}, {"session": 99}):
        request = gets_up(office, **{"session": session, **wrong})
        raised(office.desk, end_drafting, request, NotFoundError)
