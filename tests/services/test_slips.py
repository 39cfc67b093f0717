from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.slips import (
    bases_of,
    decision_on,
    fields_of,
    plan_of,
    recipients_of,
    slip_of,
    sources_of,
)
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

LINES = (
    Recipient(name="Các xã", copies=2, members=("Xã Thượng", "Xã Hạ"), is_group=True),
    Recipient(name="Sở Thử Nghiệm", delivery="Giao liên"),
)
SOURCE = Source(number="12/BC-BM", agency="Bộ Mẫu", level=SecrecyLevel.MAT)


def test_a_slip_comes_back_as_it_was_proposed(office: Office) -> None:
    archive = ((CopyKind.ORIGINAL, "Văn phòng"),)
    request = make.proposal(office, recipients=LINES, sources=(SOURCE,), archive=archive)
    done = office.desk.do(propose_level, request)
    with working(office) as work:
        slip = slip_of(work, done.item, office.body)
        assert recipients_of(work, slip.id) == LINES
        assert sources_of(work, slip) == (SOURCE,)
        (basis,) = bases_of(work, slip)
        assert (basis.item.article, basis.field) == ("3", make.FIELD)
        assert fields_of(work, slip) == {make.FIELD}
        assert [(copy.number, copy.holder, copy.recipient) for copy in plan_of(work, slip)] == [
            (1, "Xã Thượng", 0),
            (2, "Xã Hạ", 0),
            (3, "Sở Thử Nghiệm", 1),
            (4, "Văn phòng", None),
        ]


@pytest.mark.parametrize("approved", [True, False])
def test_only_an_approval_counts_as_one(office: Office, approved: bool) -> None:
    done = office.desk.do(propose_level, make.proposal(office))
    with working(office) as work:
        assert decision_on(work, done.slip).row is None
    office.desk.do(determine_level, make.decision(office, done, approved=approved))
    with working(office) as work:
        assert decision_on(work, done.slip).row is not None
        assert (decision_on(work, done.slip).approved is not None) == approved


def test_a_slip_of_another_body_is_not_found(office: Office) -> None:
    done = office.desk.do(propose_level, make.proposal(office))
    with working(office) as work:
        for item, body in ((done.item, 9), (99, office.body)):
            with pytest.raises(NotFoundError):
                slip_of(work, item, body)
