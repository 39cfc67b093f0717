"""A desk that is asked for secrets: requests of each kind of asker, and their answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.provision_list import ProvisionDecisionRequest, ProvisionRequest
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.provisions import ProvisionsAsked, provision_rows
from bmnn_desk.services.record_provision_request import record_provision_request
from tests import make
from tests.authority_desk import holds

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.provision_list import ProvisionRow
    from tests.make import Office


def asks(at: Office, **changes: Any) -> ProvisionRequest:  # noqa: ANN401
    """A body asks for a Mật document, with all that its letter must say."""
    plain = ProvisionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind=AskerKind.BODY,
        asker="Công an tỉnh Mẫu",
        secret="Báo cáo số 01/BC-SMM",
        level=SecrecyLevel.MAT,
        purpose="Phục vụ điều tra",
        commitment="Bảo vệ theo quy định",
        reference="45/CAT-PA03",
        asked_on=at.day,
        representative="Thượng tá Trần Mẫu",
        nationality="",
        identity_number="001090000001",
        position="Chuyên viên",
        address="Số 1, phố Mẫu",
    )
    return replace(plain, **changes)


def asked(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A request on record; its number."""
    return at.desk.do(record_provision_request, asks(at, **changes))


def decides(at: Office, of: int, **changes: Any) -> ProvisionDecisionRequest:  # noqa: ANN401
    """The head grants it by his post up to Tối mật, which he holds from now on."""
    plain = ProvisionDecisionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        provision=of,
        granted=True,
        number="12/SMM-VP",
        person=at.head,
        held=changes.pop("held", None) or holds(at),
    )
    return replace(plain, **changes)


def refuses(at: Office, of: int, **changes: Any) -> ProvisionDecisionRequest:  # noqa: ANN401
    """It is refused in writing, with the reason."""
    plain = ProvisionDecisionRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        provision=of,
        granted=False,
        number="13/SMM-VP",
        reason="Không đúng mục đích sử dụng",
        person=at.head,
    )
    return replace(plain, **changes)


def row_of(at: Office, number: int) -> ProvisionRow:
    """A request as lists show it."""
    (row,) = at.desk.read(provision_rows, ProvisionsAsked(body=at.body, ids=(number,)))
    return row


def everything_of_provision(at: Office) -> None:
    """A request that was refused."""
    at.desk.do(decide_provision, refuses(at, asked(at)))


def provision_subjects(at: Office) -> dict[str, Callable[[], int]]:
    """The request that is to be decided."""
    return {"decide_provision": lambda: asked(at)}
