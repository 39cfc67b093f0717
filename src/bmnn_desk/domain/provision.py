"""Providing or transferring a secret (cung cấp, chuyển giao) to a Vietnamese body or person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BodyRequest:
    """A body's written request: who it is, who stands for it, what for, and what it commits to."""

    body: str
    representative: str
    secret: str
    purpose: str
    commitment: str

    @property
    def is_whole(self) -> bool:
        """True where nothing is empty."""
        said = (self.body, self.representative, self.secret, self.purpose, self.commitment)
        return all(map(str.strip, said))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonRequest:
    """A person's written request: who he is by his papers, what for, and what he commits to.

    `post` is None where none is asked: of a foreigner.
    """

    name: str
    identity_number: str
    address: str
    post: str | None
    secret: str
    purpose: str
    commitment: str

    @property
    def is_whole(self) -> bool:
        """True where nothing is empty."""
        person = (self.name, self.identity_number, self.address)
        post = () if self.post is None else (self.post,)
        return all(map(str.strip, (*person, *post, self.secret, self.purpose, self.commitment)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProvisionCase:
    """A request for a secret and its answer (SC-15).

    `post` is what the person who decides holds on that day, None where the matrix has no such
    post. A refusal has the number of its letter and its reason.
    """

    day: date
    level: SecrecyLevel
    post: AuthorityPost | None
    request: BodyRequest | PersonRequest | None
    is_granted: bool
    refusal_number: str = ""
    refusal_reason: str = ""
