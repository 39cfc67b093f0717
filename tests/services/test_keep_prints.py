from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import CopyPrint, PrintOutcome
from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.services.keep_prints import PrintOf, keep_print
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("reason", ["", " "])
def test_a_spoiled_print_says_why(office: Office, reason: str) -> None:
    item = make.issued(office).item
    of = PrintOf(item_id=item, copy_id=None, what="whole", day=office.day)
    spoiled = CopyPrint(copy_number=0, outcome=PrintOutcome.SPOILED, pages=1, reason=reason)
    with working(office) as work, pytest.raises(ReasonMissingError):
        keep_print(work, of, spoiled)
