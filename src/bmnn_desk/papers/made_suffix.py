"""Under which suffix a made copy is written: Word opens a macro file or a template by no other."""

from __future__ import annotations

from bmnn_desk.papers.docx_package import open_package

_TYPES = "[Content_Types].xml"
# ECMA-376 part 1, 11.3.10, and Microsoft's own types of files with macros ([MS-OFFMACRO2] 2.2.1).
_SUFFIXES = (
    (b"ms-word.document.macroEnabled.main", "docm"),
    (b"ms-word.template.macroEnabledTemplate.main", "dotm"),
    (b"wordprocessingml.template.main", "dotx"),
)


def made_suffix(data: bytes) -> str:
    """The suffix without its dot: "pdf", "docx", "docm", "dotx", "dotm".

    Raises:
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError: as `open_package`.
    """
    if not data.startswith(b"PK\x03\x04"):
        return "pdf"
    types = open_package(data).parts.get(_TYPES, b"")
    return next((suffix for kind, suffix in _SUFFIXES if kind in types), "docx")
