"""What a DOCX is and whether it may be marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentSignedError,
    DocumentUnsafeError,
    MacroDocumentError,
    NotADocumentError,
    StrictDocxError,
    TrackedChangesError,
)
from bmnn_desk.papers.docx_changes import COMMENT_MARKS, TRACKED
from bmnn_desk.papers.docx_package import is_xml, open_package, parse_part
from bmnn_desk.papers.docx_text import bears_mark
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.word_names import STRICT_W, W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.papers.docx_package import Package

MM_PER_TWIP = 25.4 / 1440
_LETTER_TWIPS = (12240, 15840)
_MACRO_TYPE = b"macroEnabled"
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml")
_EMBEDDED_FOLDERS = ("/activex/", "/embeddings/")
_OUTSIDE_KINDS = ("attachedTemplate", "oleObject", "frame", "subDocument", "image")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SafeDocx:
    """A DOCX that may be read: its parts, the roots of the XML ones by name, the document's."""

    package: Package
    roots: Mapping[str, etree._Element]
    document: etree._Element


def safe_docx(data: bytes) -> SafeDocx:
    """Open a DOCX that may be read, whatever marks, signatures and changes it bears.

    Raises:
        NotADocumentError: a zip that is no DOCX.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as `open_package`;
            unsafe too where it embeds files or reaches outside itself.
        MacroDocumentError: it carries macros.
        StrictDocxError: Strict dialect.
    """
    return _safe(open_package(data))


def refuse_signed(package: Package) -> None:
    """Refuse a package whose signature a change would break.

    Raises:
        DocumentSignedError: it is signed.
    """
    if any(name.startswith("/_xmlsignatures/") for name in _names(package)):
        raise DocumentSignedError


def look_at_docx(data: bytes) -> FileLook:
    """Look at a DOCX; the bytes are read, never changed.

    Raises:
        NotADocumentError: a zip that is no DOCX.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as `open_package`;
            unsafe too where it embeds files or reaches outside itself.
        MacroDocumentError: it carries macros.
        DocumentSignedError: a signature would be broken.
        StrictDocxError: Strict dialect.
        TrackedChangesError: changes or comments that nobody has accepted.
        AlreadyMarkedError: it bears a copy number or a level mark.
    """
    package = open_package(data)
    _refuse_macros(package)
    refuse_signed(package)
    safe = _safe(package)
    roots = safe.roots.values()
    if count := sum(1 for root in roots for _ in root.iter(*TRACKED, *COMMENT_MARKS)):
        raise TrackedChangesError(count)
    if any(bears_mark(root) for root in roots):
        raise AlreadyMarkedError
    width, height = page_size_mm(safe.document)
    is_protected = any(_is_protected(root) for root in roots)
    return FileLook(
        kind="docx",
        pages=None,
        width_mm=width,
        height_mm=height,
        warnings=("protected",) if is_protected else (),
    )


def page_size_mm(document: etree._Element) -> tuple[float, float]:
    """The page size of the first section in mm; Word's default (Letter) where none is given."""
    size = next(document.iter(f"{W}pgSz"), None)
    twips = [_LETTER_TWIPS[0], _LETTER_TWIPS[1]]
    for at, key in enumerate(("w", "h")):
        value = "" if size is None else str(size.get(f"{W}{key}", ""))
        if value.isdigit() and int(value):
            twips[at] = int(value)
    return twips[0] * MM_PER_TWIP, twips[1] * MM_PER_TWIP


def _safe(package: Package) -> SafeDocx:
    _refuse_macros(package)
    if any(folder in name for name in _names(package) for folder in _EMBEDDED_FOLDERS):
        what = "embedded file"
        raise DocumentUnsafeError(what)
    roots = {name: parse_part(part) for name, part in package.parts.items() if is_xml(name)}
    document = _document(package, roots)
    for name, root in roots.items():
        if name.endswith(".rels"):
            _refuse_outside(root)
    return SafeDocx(package=package, roots=roots, document=document)


def _names(package: Package) -> list[str]:
    return [f"/{name}".casefold() for name in package.parts]


def _refuse_macros(package: Package) -> None:
    if any(name.endswith(_MACRO_PARTS) for name in _names(package)):
        raise MacroDocumentError
    if _MACRO_TYPE in package.parts["[Content_Types].xml"]:
        raise MacroDocumentError


def _document(package: Package, roots: Mapping[str, etree._Element]) -> etree._Element:
    root = roots.get(package.main)
    if root is None:
        raise NotADocumentError
    if root.tag == f"{STRICT_W}document":
        raise StrictDocxError
    if root.tag != f"{W}document" or root.find(f"{W}body") is None:
        raise NotADocumentError
    return root


def _refuse_outside(root: etree._Element) -> None:
    for link in root:
        kind = str(link.get("Type", "")).rpartition("/")[2]
        if link.get("TargetMode") == "External" and kind in _OUTSIDE_KINDS:
            raise DocumentUnsafeError(kind)


def _is_protected(root: etree._Element) -> bool:
    return any(
        protection.get(f"{W}enforcement") in {"1", "true", "on"}
        for protection in root.iter(f"{W}documentProtection")
    )
