"""Packs a DOCX again with some parts changed or left out, all others byte for byte."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from bmnn_desk.papers.docx_package import Package


def repack(package: Package, changed: Mapping[str, bytes], dropped: Container[str] = ()) -> bytes:
    """The package in its old order; the same input gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, part in package.parts.items():
            if name not in dropped:
                packed.writestr(fresh_info(package.infos[name]), changed.get(name, part))
    return made.getvalue()


def part_bytes(root: etree._Element) -> bytes:
    """An XML part as Word writes it."""
    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def fresh_info(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """The entry of a part to be packed anew: its name, day and rights, nothing of its old size."""
    new = zipfile.ZipInfo(info.filename, info.date_time)
    new.compress_type = zipfile.ZIP_DEFLATED
    new.external_attr = info.external_attr
    return new
