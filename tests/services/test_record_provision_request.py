from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError
from bmnn_desk.services.record_provision_request import record_provision_request
from tests.provision_desk import asked, asks, row_of
from tests.services.broken import DAY
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("kind", AskerKind)
def test_each_kind_of_asker_is_kept_as_his_letter_says(office: Office, kind: AskerKind) -> None:
    row = row_of(office, asked(office, kind=kind, nationality="Nước Mẫu"))
    assert (row.kind, row.asker, row.nationality, row.state) == (
        kind,
        "Công an tỉnh Mẫu",
        "Nước Mẫu",
        ProvisionState.OPEN,
    )
    assert row.paper_code
    assert prove(office.desk) > 0


def test_who_asks_and_for_what_is_said(office: Office) -> None:
    plain = asks(office)
    for changes, error in (
        ({"asker": " "}, ReasonMissingError),
        ({"secret": ""}, ReasonMissingError),
        ({"asked_on": office.day + DAY}, DaysOutOfOrderError),
        ({"body": 9}, NotFoundError),
    ):
        raised(office.desk, record_provision_request, replace(plain, **changes), error)
    asked(office, asked_on=None, purpose="", commitment="")
