"""Keeps the second version of a text box, for old programs, the same as the first."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import BOX_CONTENT
from bmnn_desk.papers.word_names import MC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree


def renew_fallbacks(changed: Iterable[etree._Element]) -> None:
    """Copy the boxes in which these elements stand into the versions for old programs."""
    boxes = {box for element in changed for box in element.iterancestors(BOX_CONTENT)}
    for box in boxes:
        choice = next(box.iterancestors(f"{MC}Choice"), None)
        holder = None if choice is None else choice.getparent()
        fallback = None if holder is None else holder.find(f"{MC}Fallback")
        if choice is None or fallback is None:
            continue
        at = list(choice.iter(BOX_CONTENT)).index(box)
        olds = list(fallback.iter(BOX_CONTENT))
        if at < len(olds):
            olds[at][:] = [copy.deepcopy(child) for child in box]
