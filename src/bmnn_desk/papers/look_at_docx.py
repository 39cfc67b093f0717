"""What a DOCX is and whether it may be marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentSignedError,
    MacroDocumentError,
    StrictDocxError,
    TrackedChangesError,
)
from bmnn_desk.papers.docx_changes import count_comments, count_tracked
from bmnn_desk.papers.docx_dialect import as_usual, is_strict
from bmnn_desk.papers.docx_foreign import carries_macros, embeds, names_files
from bmnn_desk.papers.docx_main import body_of
from bmnn_desk.papers.docx_package import is_xml, open_package, parse_part
from bmnn_desk.papers.docx_sections import page_size_mm
from bmnn_desk.papers.docx_text import bears_mark
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.word_names import STRICT_W, W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.papers.docx_package import Package

_SIGNATURES = "/_xmlsignatures/"
_ON = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SafeDocx:
    """A DOCX that may be read: its parts, the roots of the XML ones by name, the document's."""

    package: Package
    roots: Mapping[str, etree._Element]
    document: etree._Element


def safe_docx(data: bytes, *, strict_too: bool = False) -> SafeDocx:
    """Open a DOCX that may be read, whatever marks, macros, signatures and changes it bears.

    The trees are in the usual dialect; `strict_too` takes a Strict file that is only read.

    Raises:
        NotADocumentError: a zip that is no DOCX.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as `open_package`;
            unsafe too where it embeds what runs, or reaches outside itself.
        StrictDocxError: Strict dialect.
    """
    safe, _ = _safe(open_package(data), strict_too=strict_too)
    return safe


def refuse_signed(package: Package) -> None:
    """Refuse a package whose signature a change would break.

    Raises:
        DocumentSignedError: it is signed.
    """
    if any(f"/{name}".casefold().startswith(_SIGNATURES) for name in package.parts):
        raise DocumentSignedError


def look_at_docx(data: bytes, *, allow_macros: bool = False) -> FileLook:
    """Look at a DOCX; the bytes are read, never changed.

    `allow_macros` lets a file with macros pass, which nothing here ever runs.

    Raises:
        NotADocumentError: a zip that is no DOCX.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as `safe_docx`.
        MacroDocumentError: it carries macros.
        DocumentSignedError: a signature would be broken.
        TrackedChangesError: changes or comments that nobody has accepted.
        AlreadyMarkedError: it bears a copy number or a level mark.
    """
    package = open_package(data)
    with_macros = carries_macros(package)
    if with_macros and not allow_macros:
        raise MacroDocumentError
    refuse_signed(package)
    safe, warnings = _safe(package, strict_too=True)
    roots = list(safe.roots.values())
    if count := count_tracked(roots) + count_comments(roots):
        raise TrackedChangesError(count)
    if any(bears_mark(root) for root in roots):
        raise AlreadyMarkedError
    width, height = page_size_mm(safe.document)
    if with_macros:
        warnings.append("macro")
    if any(_is_protected(root) for root in roots):
        warnings.append("protected")
    return FileLook(
        kind="docx",
        pages=None,
        width_mm=width,
        height_mm=height,
        warnings=tuple(warnings),
    )


def _safe(package: Package, *, strict_too: bool) -> tuple[SafeDocx, list[str]]:
    """The package as trees, and the codes of what the clerk should know of it."""
    if is_strict(package.parts[package.main]) and not strict_too:
        raise StrictDocxError
    roots = {
        name: parse_part(as_usual(part)) for name, part in package.parts.items() if is_xml(name)
    }
    document = _document(package, roots)
    carried = {"embedded": embeds(package, roots), "outside": names_files(roots)}
    warnings = [code for code, is_so in carried.items() if is_so]
    return SafeDocx(package=package, roots=roots, document=document), warnings


def _document(package: Package, roots: Mapping[str, etree._Element]) -> etree._Element:
    root = roots.get(package.main)
    if root is None:
        root = parse_part(package.parts[package.main])
    if root.tag == f"{STRICT_W}document":
        raise StrictDocxError
    body_of(root)
    return root


def _is_protected(root: etree._Element) -> bool:
    if next(root.iter(f"{W}writeProtection"), None) is not None:
        return True
    return any(guard.get(f"{W}enforcement") in _ON for guard in root.iter(f"{W}documentProtection"))
