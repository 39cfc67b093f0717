"""Content types and relations of a DOCX package."""

from __future__ import annotations

from typing import NamedTuple

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPE = "application/vnd.openxmlformats-officedocument."


class Part(NamedTuple):
    """A part of the package by its kind."""

    kind: str
    xml: str

    @property
    def path(self) -> str:
        names = {"theme": "theme/theme1.xml", "header": "header1.xml", "footer": "footer1.xml"}
        return names.get(self.kind, f"{self.kind}.xml")

    @property
    def content_type(self) -> str:
        if self.kind == "theme":
            return f"{_TYPE}theme+xml"
        main = "document.main" if self.kind == "document" else self.kind
        return f"{_TYPE}wordprocessingml.{main}+xml"


def content_types(parts: list[Part]) -> str:
    rows = "".join(
        f'<Override PartName="/word/{part.path}" ContentType="{part.content_type}"/>'
        for part in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_TYPE}extended-properties+xml"/>'
        f"{rows}</Types>"
    )


def relations(parts: list[Part], folder: str) -> str:
    rows = "".join(
        f'<Relationship Id="rId{part.kind}" '
        f'Type="{_OFFICE}{"officeDocument" if part.kind == "document" else part.kind}" '
        f'Target="{folder}{part.path}"/>'
        for part in parts
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{rows}</Relationships>"
    )
