"""Requests for a secret (cung cấp, chuyển giao) as they are recorded, decided and listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.provision import BodyRequest, PersonRequest

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.provision_paper import AskerKind
    from bmnn_desk.domain.secrecy import SecrecyLevel


class ProvisionState(StrEnum):
    """How a request stands: unanswered, granted, or refused."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionRequest:
    """Record a written request: who asks, for what and what for, as his letter says it.

    What the letter does not say stays empty: the rules look at it when it is decided.
    """

    request_id: str
    day: date
    body: int
    kind: AskerKind
    asker: str
    secret: str
    level: SecrecyLevel
    purpose: str = ""
    commitment: str = ""
    reference: str = ""
    asked_on: date | None = None
    representative: str = ""
    nationality: str = ""
    identity_number: str = ""
    position: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionDecisionRequest:
    """Grant or refuse a request: who decides, by which letter, and why.

    `held` is the post of the matrix by which `person` decides, his own or his head's; None where
    he has none.
    """

    request_id: str
    day: date
    body: int
    provision: int
    granted: bool
    number: str
    reason: str = ""
    person: int | None = None
    held: int | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionRow:
    """A request in a list, with how it was decided; `decided_on` None while it is open."""

    id: int
    day: date
    kind: AskerKind
    asker: str
    secret: str
    level: SecrecyLevel
    purpose: str
    commitment: str
    reference: str
    asked_on: date | None
    representative: str
    nationality: str
    identity_number: str
    position: str
    address: str
    paper_code: str
    state: ProvisionState
    decided_on: date | None = None
    number: str = ""
    reason: str = ""
    decided_by: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionAnswerFacts:
    """What the letter says that grants or refuses a request."""

    parent: str
    agency: str
    place: str
    day: date
    row: ProvisionRow


def written_request(row: ProvisionRow) -> BodyRequest | PersonRequest | None:
    """A request as the rules look at it, None where nothing was asked in writing.

    The law asks no post of a foreign person.
    """
    if row.asked_on is None:
        return None
    if row.kind.is_body:
        return BodyRequest(
            body=row.asker,
            representative=row.representative,
            secret=row.secret,
            purpose=row.purpose,
            commitment=row.commitment,
        )
    return PersonRequest(
        name=row.asker,
        identity_number=row.identity_number,
        address=row.address,
        post=None if row.kind.is_foreign else row.position,
        secret=row.secret,
        purpose=row.purpose,
        commitment=row.commitment,
    )
