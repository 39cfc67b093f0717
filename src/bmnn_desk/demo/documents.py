"""The invented documents that are to be signed: one DOCX, one PDF, laid out after NĐ 30/2020."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftText:
    """All that stands on the text for signature; the number and the day are left to the hand."""

    parent: str
    agency: str
    motto: Sequence[str]
    number: str
    day: str
    type_name: str
    title: str
    body: Sequence[str]
    block: Sequence[str]
    post: str
    signer: str
