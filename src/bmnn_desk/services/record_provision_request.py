"""Record a written request to be provided with a secret (Mẫu số 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.propose_level import new_print_code
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.provision_list import ProvisionRequest


@allowed(Role.CLERK, Role.OFFICER)
def record_provision_request(work: Work, request: ProvisionRequest) -> int:
    """Keep what the request says; its number is the answer.

    Raises:
        NotFoundError: there is no such body.
        ReasonMissingError: nobody says who asks, or for what.
        DaysOutOfOrderError: the letter is of a later day than that on which it came.
    """
    work.find(t.Body, request.body)
    if not (request.asker.strip() and request.secret.strip()):
        raise ReasonMissingError
    if request.asked_on is not None and request.day < request.asked_on:
        raise DaysOutOfOrderError(request.day, request.asked_on)
    row = work.keep(
        t.Provision(
            body_id=request.body,
            day=request.day,
            kind=request.kind.value,
            asker=request.asker.strip(),
            parent="",
            reference=request.reference.strip(),
            asked_on=request.asked_on,
            representative=request.representative.strip(),
            nationality=request.nationality.strip(),
            identity_number=request.identity_number.strip(),
            position=request.position.strip(),
            address=request.address.strip(),
            secret=request.secret.strip(),
            level=request.level,
            purpose=request.purpose.strip(),
            commitment=request.commitment.strip(),
            item_id=None,
            paper_code=new_print_code(),
        )
    )
    work.about(t.Provision.__tablename__, row.id)
    return row.id
