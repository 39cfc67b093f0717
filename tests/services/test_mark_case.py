from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.mark_case import CopiesToMark, mark_case
from tests import make
from tests.domain.cases import BOXES
from tests.services.at_work import working
from tests.services.marking import to_come

if TYPE_CHECKING:
    from tests.make import Office

ALREADY = frozenset({(1, Stamp.COPY_NUMBER)})
COPIES = CopiesToMark(
    kinds={1: CopyKind.SENT, 2: CopyKind.SENT, 3: CopyKind.ORIGINAL},
    already=ALREADY,
    has_line=False,
)


def test_the_case_has_the_slips_level_and_days_and_the_copies_by_kind(office: Office) -> None:
    day = office.day.replace(year=office.day.year + 1)
    item = make.signed(office, recall_on=day).item
    request = to_come(office, item, reasons=(("DAU-04", " "), ("DAU-12", "In số lượng lớn")))
    with working(office) as work:
        case = mark_case(work, request, COPIES)
    assert (case.level, case.approved) == (SecrecyLevel.MAT, True)
    assert (case.recall_on, case.term_until) == (day, None)
    assert (case.originals, case.kept) == (frozenset({3}), frozenset({3}))
    assert (case.already, case.has_line) == (ALREADY, False)
    assert case.reasons == {"DAU-12"}
    assert case.boxes == BOXES
