"""What the clerk gave to open a file: its password, his word that the office may print it."""

from __future__ import annotations

from dataclasses import dataclass

from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opening:
    """`password` opens a file under one; `word` says who lets the office print a closed one.

    Neither is in a draft or a log: a file that is opened anew is asked for anew. `macros` where
    the office takes Word files that carry some.
    """

    password: str = ""
    word: str = ""
    macros: bool = False

    @property
    def key(self) -> PdfKey:
        """What the engine is handed."""
        if not (self.password or self.word):
            return NO_KEY
        return PdfKey(password=self.password, may_change=bool(self.word))


NO_OPENING = Opening()
