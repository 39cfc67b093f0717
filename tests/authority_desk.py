"""Who may permit copying in the office of the tests; the parts that copy use it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.hold_authority import AuthorityRequest, hold_authority
from tests import make

if TYPE_CHECKING:
    from tests.make import Office

# In both packs: up to Tối mật, its deputies by delegation; and up to Tuyệt mật.
AGENCY, PROVINCE = "province_agency", "province_committee"


def authority(at: Office, **changes: Any) -> AuthorityRequest:  # noqa: ANN401
    """The head in a post up to Tối mật, from the first day of the year on."""
    given = {
        "request_id": make.request_id(),
        "day": at.day,
        "body": at.body,
        "person": at.head,
        "post": AGENCY,
        "title": "Giám đốc Sở Mẫu Mực",
        "since": at.day.replace(month=1, day=1),
    }
    return AuthorityRequest(**{**given, **changes})


def holds(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """The row of somebody who holds a post; the head's up to Tối mật unless told otherwise."""
    return at.desk.do(hold_authority, authority(at, **changes))
