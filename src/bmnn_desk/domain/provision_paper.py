"""What the written request for a secret (Mẫu số 17) says, by who asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class AskerKind(StrEnum):
    """Who asks to be provided with a secret: the law has each say other things of himself."""

    BODY = "body"
    PERSON = "person"
    FOREIGN_BODY = "foreign_body"
    FOREIGN_PERSON = "foreign_person"

    @property
    def is_foreign(self) -> bool:
        """True for a foreign body or person, who also undertakes not to pass the secret on."""
        return self in {AskerKind.FOREIGN_BODY, AskerKind.FOREIGN_PERSON}

    @property
    def is_body(self) -> bool:
        """True where a representative asks in the name of a body."""
        return self in {AskerKind.BODY, AskerKind.FOREIGN_BODY}

    @property
    def says(self) -> tuple[str, ...]:
        """What he says of himself beside his name: facts of the request, in their order."""
        return _SAYS[self]


# Luật 29/2018/QH14, Điều 15 khoản 4 và 5, Điều 16 khoản 3 và 4.
_SAYS: Mapping[AskerKind, tuple[str, ...]] = {
    AskerKind.BODY: ("representative",),
    AskerKind.PERSON: ("identity_number", "address", "position"),
    AskerKind.FOREIGN_BODY: ("representative", "nationality", "identity_number", "position"),
    AskerKind.FOREIGN_PERSON: ("identity_number", "address"),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionRequestFacts:
    """A request to be signed by who asks; empty texts leave dotted lines, so it may be blank.

    `identity_number` is that of the asker's, or of his representative's, own paper: a passport
    where he is foreign. `parent` stands over a body's name in the head. `addressee` holds the
    secret.
    """

    kind: AskerKind
    parent: str
    asker: str
    reference: str
    place: str
    day: date
    addressee: str
    representative: str
    nationality: str
    identity_number: str
    position: str
    address: str
    secret: str
    purpose: str
    paper_code: str
