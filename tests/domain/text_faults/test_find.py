from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.domain.text_faults.find import text_faults
from tests.domain.text_faults import readings as r
from tests.domain.text_faults.readings import case, faults
from tests.domain.text_faults.test_against_slip import FAULTY as AGAINST_SLIP
from tests.domain.text_faults.test_layout import FAULTY as LAYOUT
from tests.domain.text_faults.test_marks import FAULTY as MARKS
from tests.domain.text_faults.test_recipients import FAULTY as RECIPIENTS

if TYPE_CHECKING:
    from bmnn_desk.domain.text_faults.case import TextCase

ALL = [*RECIPIENTS.items(), *AGAINST_SLIP.items(), *MARKS.items(), *LAYOUT.items()]


def test_every_fault_has_a_text_that_has_it() -> None:
    assert {fault for _, (fault, _) in ALL} == set(TextFault)


@pytest.mark.parametrize(("name", "case_"), ALL, ids=[name for name, _ in ALL])
def test_a_fault_is_found_whoever_looks_for_it(
    name: str, case_: tuple[TextFault, TextCase]
) -> None:
    fault, text = case_
    assert fault in faults(text_faults(text)), name


def test_the_right_text_has_no_fault() -> None:
    assert text_faults(case()) == ()


def test_a_scan_has_no_text_to_be_found_wrong() -> None:
    scan = case(has_text=False, recipients=None, symbol=None, title=None, number=7)
    assert text_faults(scan) == ()


def test_the_recipients_come_first_then_the_slip_the_marks_and_the_layout() -> None:
    text = case(
        recipients=r.block(archive_line=None),
        title=r.read("Về điều khác"),
        number=5,
        level_place_free=False,
    )
    assert faults(text_faults(text)) == [
        TextFault.ARCHIVE_ABSENT,
        TextFault.TITLE_DIFFERS,
        TextFault.NUMBER_TYPED,
        TextFault.LEVEL_PLACE_TAKEN,
    ]
