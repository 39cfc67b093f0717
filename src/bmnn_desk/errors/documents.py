"""Mishaps of the files that are brought, and of the marks on them."""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class FileNotReadableError(DeskError):
    """The file or folder is there, but this user may not read it."""


class FileMissingError(DeskError):
    """There is no file where one was named."""


class NotADocumentError(DeskError):
    """The bytes are neither a PDF nor a DOCX."""


class DocumentEncryptedError(DeskError):
    """The file needs a password to be opened."""


class DocumentRestrictedError(DeskError):
    """The file opens, but its owner forbids changing it."""


class DocumentSignedError(DeskError):
    """The file carries a digital signature; a mark drawn into it would break it."""


class DocumentXfaError(DeskError):
    """The PDF is an XFA form: its pages are made by a script."""


class DocumentActiveError(DeskError):
    """The PDF starts programs or plays media (`kind`)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class DocumentDamagedError(DeskError):
    """The file is damaged: it cannot be read whole."""


class DocumentTurnError(DeskError):
    """A page of the PDF is turned by an angle that viewers show in different ways."""


class DocumentTooBigError(DeskError):
    """The file, or what it unpacks to, is over the limit."""


class DocumentUnsafeError(DeskError):
    """The DOCX breaks the packing rules, or reaches outside itself (`what`)."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class OldWordFormatError(DeskError):
    """A .doc, or another file of old Office: the program cannot see into it."""


class DocumentOfficePasswordError(DeskError):
    """An Office file under a password; Word alone can take it off."""


class MacroDocumentError(DeskError):
    """A .docm or .dotm: it carries macros."""


class TrackedChangesError(DeskError):
    """The DOCX has `count` tracked changes or comments that nobody has accepted yet."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class StrictDocxError(DeskError):
    """The DOCX is in the Strict dialect, which the program does not mark."""


class AlreadyMarkedError(DeskError):
    """The file already carries a copy number or a level mark."""


class CoverTooSmallError(DeskError):
    """What must stand on a cover (bì, nhãn) does not fit into `width` by `height` mm."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.width, self.height = width, height


class CoverBearsLevelError(DeskError):
    """A text that would be printed on a cover says the level word."""


class BlankTooLongError(DeskError):
    """What is filled into the mark `stamp` goes beyond its inner border, however small."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class GlyphMissingError(DeskError):
    """The face of the stamps has no glyph for a letter filled into the mark `stamp`."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class MarkDoesNotFitError(DeskError):
    """The mark `stamp` would lie outside the page."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class PagesNeedPdfError(DeskError):
    """The mark `stamp` is wanted on a page that only the layout tells; a DOCX has none yet."""

    def __init__(self, stamp: str) -> None:
        super().__init__(stamp)
        self.stamp = stamp


class MarkCoveredError(DeskError):
    """A field or another annotation of page `page` lies over the mark `stamp`."""

    def __init__(self, stamp: str, page: int) -> None:
        super().__init__(stamp, page)
        self.stamp = stamp
        self.page = page


class MarkNotProvedError(DeskError):
    """The made file, read back, failed a check, with the mark `stamp`, on a page from 1 on.

    A `check` is the name of what was looked at: `place`, `text`, `page_content` …; `stamp` may be
    "", and `page` 0 where the whole file is meant.
    """

    def __init__(self, check: str, stamp: str = "", page: int = 0) -> None:
        super().__init__(check, stamp, page)
        self.check = check
        self.stamp = stamp
        self.page = page


class FontIncompleteError(DeskError):
    """A face under resources/fonts lacks Vietnamese letters (`face`)."""

    def __init__(self, face: str) -> None:
        super().__init__(face)
        self.face = face
