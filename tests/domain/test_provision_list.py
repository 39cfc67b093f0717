from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.provision import BodyRequest, PersonRequest
from bmnn_desk.domain.provision_list import ProvisionRow, ProvisionState, written_request
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.secrecy import SecrecyLevel

ROW = ProvisionRow(
    id=1,
    day=date(2025, 3, 10),
    kind=AskerKind.BODY,
    asker="Công an tỉnh Mẫu",
    secret="Báo cáo số 01",
    level=SecrecyLevel.MAT,
    purpose="Phục vụ điều tra",
    commitment="Bảo vệ theo quy định",
    reference="45/CAT",
    asked_on=date(2025, 3, 9),
    representative="Trần Mẫu",
    nationality="Nước Mẫu",
    identity_number="001090000001",
    position="",
    address="Số 1, phố Mẫu",
    paper_code="K7TM3QXR",
    state=ProvisionState.OPEN,
)


@pytest.mark.parametrize("kind", AskerKind)
def test_a_letter_is_asked_what_its_asker_must_say(kind: AskerKind) -> None:
    request = written_request(replace(ROW, kind=kind, nationality=""))
    assert isinstance(request, BodyRequest if kind.is_body else PersonRequest)
    # A person of the country has a post; of a foreigner the law asks none, and no nationality.
    assert request.is_whole is (kind is not AskerKind.PERSON)


def test_what_was_not_asked_in_writing_is_no_request() -> None:
    assert written_request(replace(ROW, asked_on=None)) is None
