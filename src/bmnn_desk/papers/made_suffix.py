"""Under which suffix a made copy is written: Word opens a macro file or a template by no other."""

from __future__ import annotations

from bmnn_desk.papers.docx_package import CONTENT_TYPES, open_package
from bmnn_desk.papers.file_look import kind_of

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
    if kind_of(data) != "docx":
        return "pdf"
    types = open_package(data).parts[CONTENT_TYPES]
    return next((suffix for kind, suffix in _SUFFIXES if kind in types), "docx")
