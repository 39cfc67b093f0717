"""What the paper of determination (Mẫu số 01) says of a secret that is no document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.papers import BasisFacts, RecipientsFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secret_forms import SecretForm


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeterminationFacts:
    """A proposal for an object, a place, speech, an activity; empty texts leave dotted lines.

    `form` and `level` None are not said yet, to be ticked by hand. `term` is empty where the
    term is the level's own.
    """

    parent: str
    agency: str
    place: str
    day: date
    addressee: str
    form: SecretForm | None
    secret: str
    unit: str
    drafter: str
    drafter_position: str
    level: SecrecyLevel | None
    bases: tuple[BasisFacts, ...]
    sources: tuple[str, ...]
    recipients: RecipientsFacts
    term: str
    reason: str
    paper_code: str
