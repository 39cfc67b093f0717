"""What the search for faults looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.approved_text import ApprovedText
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.text_measure import TextMeasure


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextCase:
    """A text as read, the slip it must agree with, and the form's limits."""

    facts: DocumentFacts
    approved: ApprovedText
    measure: TextMeasure
