from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.signatures import require_unsigned, signature_of
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_an_item_has_no_signature_until_it_is_recorded(office: Office) -> None:
    item = make.printed(office).item
    with working(office) as work:
        assert signature_of(work, item) is None
        require_unsigned(work, item)


def test_a_signed_item_is_past_all_that_comes_before(office: Office) -> None:
    item = make.signed(office).item
    with working(office) as work:
        row = signature_of(work, item)
        assert row is not None
        assert (row.signer_id, row.position) == (office.head, "Giám đốc")
        with pytest.raises(WrongStageError) as refused:
            require_unsigned(work, item)
        assert (refused.value.is_at, refused.value.needs) == ("signed", "approved")
