"""What opens a PDF that does not open by itself, and the clerk's word that it may be used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PdfKey:
    """The password of a PDF, and `may_change`: somebody answers for its owner's permission."""

    password: str = ""
    may_change: bool = False


NO_KEY = PdfKey()
