from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.same_incoming import SameAsked, same_incoming
from tests.incoming_desk import SENDER, cancelled, entered

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import SameIncoming
    from tests.make import Office


def same(at: Office, sender: str = SENDER, reference: str = "118/CAT-PA03") -> list[SameIncoming]:
    asked = SameAsked(body=at.body, sender=sender, reference=reference)
    return list(at.desk.read(same_incoming, asked))


def test_the_line_is_found_by_sender_and_reference_without_marks_or_case(office: Office) -> None:
    made = entered(office, reference="118/CAT-PA03")
    for sender, reference in ((SENDER, "118/CAT-PA03"), ("cong an tinh mau", "118/cat-pa03")):
        (found,) = same(office, sender, reference)
        assert (found.line, found.arrival_number) == (made.line, "01")
        assert found.arrived_on == office.day


@pytest.mark.parametrize(
    ("sender", "reference"),
    [("Sở Thử Nghiệm", "118/CAT-PA03"), (SENDER, "119/CAT-PA03"), ("", ""), (SENDER, " ")],
)
def test_another_sender_or_reference_is_another_document(
    office: Office, sender: str, reference: str
) -> None:
    entered(office, reference="118/CAT-PA03")
    assert same(office, sender, reference) == []


def test_a_cancelled_line_is_none(office: Office) -> None:
    made = entered(office, reference="118/CAT-PA03")
    office.desk.do(cancel_incoming, cancelled(office, made.line))
    assert same(office) == []


def test_another_body_s_line_is_none(office: Office) -> None:
    entered(office, reference="118/CAT-PA03")
    asked = SameAsked(body=office.body + 1, sender=SENDER, reference="118/CAT-PA03")
    assert list(office.desk.read(same_incoming, asked)) == []
