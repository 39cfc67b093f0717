"""The two dialects of WordprocessingML: Transitional, as Word writes it, and Strict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Mapping

_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = b"http://schemas.openxmlformats.org/"
_KINDS = ("wordprocessingml", "drawingml", "officeDocument", "schemaLibrary")
_STRICT_NAME = re.compile(re.escape(_STRICT) + rb"([A-Za-z]+)/([A-Za-z]+)")
_USUAL_NAME = re.compile(re.escape(_USUAL) + rb"([A-Za-z]+)/2006/([A-Za-z]+)")
_SIDES: Mapping[str, str] = {f"{W}left": f"{W}start", f"{W}right": f"{W}end"}
_AT_LEFT = "left"


def is_strict(part: bytes) -> bool:
    """True where a part in UTF-8 names the namespaces of the Strict dialect."""
    return _STRICT in part


def as_usual(part: bytes) -> bytes:
    """A part in UTF-8 with the namespaces that Word writes, in whichever dialect it is.

    ISO/IEC 29500 gives each namespace a second name in Strict, element for element the same.
    """
    if not is_strict(part):
        return part
    return _STRICT_NAME.sub(_USUAL + rb"\1/2006/\2", part)


def in_strict(run: etree._Element) -> bytes:
    """Something of ours for a Strict part: its namespaces, and sides that are begin and end."""
    for indent in run.iter(f"{W}ind"):
        for usual, strict in _SIDES.items():
            if usual in indent.attrib:
                indent.set(strict, indent.attrib.pop(usual))
    for side in run.iter(f"{W}jc"):
        if side.get(f"{W}val") == _AT_LEFT:
            side.set(f"{W}val", "start")
    return _USUAL_NAME.sub(_strict_name, etree.tostring(run, encoding="UTF-8"))


def _strict_name(found: re.Match[bytes]) -> bytes:
    if found[1].decode() not in _KINDS or found[2] == b"markup-compatibility":
        return found[0]
    return _STRICT + found[1] + b"/" + found[2]
