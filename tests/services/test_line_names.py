from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.line_names import line_names
from tests import book_desk, incoming_desk, make
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_lines_are_called_as_they_read_now(office: Office) -> None:
    issued = make.issued(office)
    came = incoming_desk.entered(office, reference="7/BC-CAT")
    office.desk.do(
        correct_line,
        book_desk.correction(
            office, field="title", old="Báo cáo về tình hình mẫu", new="Báo cáo về việc sửa"
        ),
    )
    with working(office) as work:
        names = line_names(work, [issued.line, came.line, 99])
    assert set(names) == {issued.line, came.line}
    assert (names[issued.line].reference, names[issued.line].title) == ("01/BC-SMM", "về việc sửa")
    assert names[issued.line].drafter == office.drafter
    assert names[came.line].reference == "7/BC-CAT"
    assert names[came.line].drafter is None


def test_what_has_no_number_is_called_by_its_arrival(office: Office) -> None:
    sealed = office.desk.do(enter_incoming, incoming_desk.sealed(office, reference=""))
    with working(office) as work:
        assert line_names(work, [sealed.line])[sealed.line].reference == sealed.arrival_number
