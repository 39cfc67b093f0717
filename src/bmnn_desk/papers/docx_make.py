"""Makes elements of WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.word_names import MC, WP, WPS, A, W

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = {"w": W, "wp": WP, "wps": WPS, "a": A, "mc": MC}
_PREFIXES: dict[str, str] = {key: name.strip("{}") for key, name in _NAMES.items()}


def make(
    prefix: str, name: str, attributes: Mapping[str, str], *parts: etree._Element | str
) -> etree._Element:
    """An element with its attributes, which have no prefix, and with what stands in it."""
    made = etree.Element(_NAMES[prefix] + name, dict(attributes), nsmap=_PREFIXES)
    for part in parts:
        if isinstance(part, str):
            made.text = part
        else:
            made.append(part)
    return made


def word(name: str, attributes: Mapping[str, str], *parts: etree._Element) -> etree._Element:
    """An element of the prefix w, whose attributes have that prefix too."""
    return make("w", name, {f"{W}{key}": value for key, value in attributes.items()}, *parts)


def switched_off(*names: str) -> list[etree._Element]:
    """Properties that are switched off, whatever a style says."""
    return [word(name, {"val": "0"}) for name in names]
