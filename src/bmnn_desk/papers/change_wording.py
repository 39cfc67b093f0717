"""What every paper about a changed secrecy words alike: the document, the council, the days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.office_paper import PaperSignature
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.change_papers import ChangePaperFacts, CouncilMember
    from bmnn_desk.domain.office_paper import PaperTable
    from bmnn_desk.domain.secrecy import SecrecyLevel

    Levels = Mapping[SecrecyLevel, str]

_MEMBERS_MM: Mapping[str, float] = {"number": 10, "name": 45, "position": 60, "role": 45}


def named_document(words: Mapping[str, str], facts: ChangePaperFacts, levels: Levels) -> str:
    """The document as these papers name it, without its trích yếu."""
    secret = facts.secret
    key = "document_bare" if secret.day is None else "document"
    return (
        words[key]
        .format(
            type_name=secret.type_name,
            reference=secret.reference,
            day=day_text(secret.day),
            level=levels[secret.level],
        )
        .strip()
    )


def members_table(words: Mapping[str, str], members: tuple[CouncilMember, ...]) -> PaperTable:
    """The council as a table: who, his post, what he is there."""
    rows = (
        (str(place), member.name, member.position, member.role)
        for place, member in enumerate(members, start=1)
    )
    return worded_table(words, _MEMBERS_MM, rows, centred=(0,))


def signature_of(facts: ChangePaperFacts) -> PaperSignature:
    """The place to sign of who decides, or proposes."""
    return PaperSignature(heading=facts.sign_lines or facts.head.upper(), name=facts.signer)
