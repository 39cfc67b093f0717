"""A document's type and trích yếu in one text, as a column of a register holds both."""

from __future__ import annotations


def typed_title(type_name: str, title: str) -> str:
    """Type and trích yếu, the type said once.

    A trích yếu that begins with the type stands alone ("Kế hoạch kiểm tra"); one that goes on
    in a small letter follows the type ("Công văn về việc ..."); before any other stands a colon.
    """
    if not (type_name and title):
        return type_name or title
    said, rest = title.casefold(), type_name.casefold()
    if said.startswith(rest) and not said[len(rest) : len(rest) + 1].isalnum():
        return title
    return f"{type_name} {title}" if title[0].islower() else f"{type_name}: {title}"
