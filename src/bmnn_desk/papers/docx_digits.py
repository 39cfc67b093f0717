"""Whole numbers as the attributes of a DOCX give them."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"-?[0-9]{1,18}")


def digits(text: str | None) -> int | None:
    """The whole number that a text is; None for anything else, and for one beyond all use.

    A stranger's file may have so many digits there that Python refuses to read them.
    """
    return int(text) if text is not None and _WHOLE.fullmatch(text) else None
