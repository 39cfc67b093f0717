"""What stood open when the desk was locked, to be opened again after it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """The page, and each open sheet by its form's key and its subject's number.

    `place` is where the page stood, in its own words: keys and numbers, nothing to be read.
    `unkept` is why something that was typed is in no draft, and so is lost; empty where all is.
    """

    page: str
    sheets: tuple[tuple[str, int], ...] = ()
    place: str = ""
    unkept: str = ""
