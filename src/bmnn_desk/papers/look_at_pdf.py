"""What a PDF is, and whether it may be marked or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentActiveError,
    DocumentDamagedError,
    DocumentSignedError,
    DocumentTooBigError,
    DocumentXfaError,
)
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.own_marks import has_copy_number, own_marks
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_objects import (
    MEDIA_ACTIONS,
    MEDIA_ANNOTATIONS,
    OUTWARD_ACTIONS,
    SCRIPT,
    action_kind,
    annotation_kind,
    dictionaries,
)
from bmnn_desk.papers.pdf_remarks import is_really_damaged, remarks
from bmnn_desk.papers.pdf_text import opened_page, opened_text, spots_of, text_of
from bmnn_desk.papers.place_marks import MARK_KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from bmnn_desk.papers.pdf_text import PageText

_MOST_PAGES = 10_000
_LONGEST_SIDE_PT = 14_400
_OWN = frozenset({f"/{stamp}" for stamp in (Stamp.COPY_NUMBER, *LEVEL_STAMPS.values())})


def look_at_pdf(data: bytes) -> FileLook:
    """Look at a PDF; the bytes are read, never changed.

    Raises:
        DocumentEncryptedError: it needs a password.
        DocumentRestrictedError: its owner forbids changing it.
        DocumentSignedError: a signature would be broken.
        DocumentXfaError: its pages are made by a script.
        DocumentActiveError: it starts programs or plays media.
        DocumentDamagedError: real damage; harmless remarks only give the warning "syntax".
        DocumentTooBigError: over 10,000 pages, or a side over 14,400 pt.
        AlreadyMarkedError: it bears a copy number or a level mark.
    """
    look = _look(data, is_for_marking=True)
    _refuse_marked(data, look.pages or 0)
    return look


def look_to_read_pdf(data: bytes) -> FileLook:
    """Look at a PDF that will only be read: it may be signed or bear marks already.

    Raises:
        DocumentEncryptedError: it needs a password.
        DocumentRestrictedError: its owner forbids changing it.
        DocumentXfaError: its pages are made by a script.
        DocumentActiveError: it starts programs or plays media.
        DocumentDamagedError: real damage; harmless remarks only give the warning "syntax".
        DocumentTooBigError: over 10,000 pages, or a side over 14,400 pt.
    """
    look = _look(data, is_for_marking=False)
    with opened_text(data) as document:
        _refuse_other_count(document, look.pages or 0)
    return look


def _look(data: bytes, *, is_for_marking: bool) -> FileLook:
    with opened_pdf(data) as pdf, parser_faults():
        things = list(dictionaries(pdf))
        _refuse_script_forms(pdf)
        if is_for_marking:
            _refuse_signed(pdf, things)
        for thing in things:
            _refuse_active(thing)
            if is_for_marking:
                _refuse_own_mark(thing)
        width, height = _first_size(pdf)
        warnings = tuple(dict.fromkeys(_warnings(pdf, things)))
        pages = len(pdf.pages)
        said = remarks(pdf)
        if said:
            if is_really_damaged(pdf, data, said):
                raise DocumentDamagedError
            warnings = (*warnings, "syntax")
    return FileLook(kind="pdf", pages=pages, width_mm=width, height_mm=height, warnings=warnings)


def _refuse_script_forms(pdf: pikepdf.Pdf) -> None:
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and "/XFA" in form:
        raise DocumentXfaError


def _refuse_signed(pdf: pikepdf.Pdf, things: list[pikepdf.Object]) -> None:
    if any(_is_signature(thing) for thing in things) or "/Perms" in pdf.Root:
        raise DocumentSignedError


def _is_signature(thing: pikepdf.Object) -> bool:
    if "/ByteRange" in thing:
        return True
    return thing.get("/FT") == pikepdf.Name.Sig and "/V" in thing


def _refuse_active(thing: pikepdf.Object) -> None:
    for kind, refused in (
        (action_kind(thing), MEDIA_ACTIONS),
        (annotation_kind(thing), MEDIA_ANNOTATIONS),
    ):
        if kind in refused:
            raise DocumentActiveError(kind.removeprefix("/"))


def _refuse_own_mark(thing: pikepdf.Object) -> None:
    mark = thing.get(MARK_KEY)
    if mark is not None and str(mark) in _OWN:
        raise AlreadyMarkedError


def _first_size(pdf: pikepdf.Pdf) -> tuple[float, float]:
    if not len(pdf.pages):
        raise DocumentDamagedError
    if len(pdf.pages) > _MOST_PAGES:
        raise DocumentTooBigError
    boxes = [page_box(page.obj) for page in pdf.pages]
    if any(max(box.width_pt, box.height_pt) > _LONGEST_SIDE_PT for box in boxes):
        raise DocumentTooBigError
    return boxes[0].size_mm


def _warnings(pdf: pikepdf.Pdf, things: list[pikepdf.Object]) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "unlocked"
    if "/OpenAction" in pdf.Root or "/AA" in pdf.Root:
        yield "open_action"
    for thing in things:
        kind = action_kind(thing)
        if kind == SCRIPT or "/JS" in thing:
            yield "javascript"
        elif kind in OUTWARD_ACTIONS:
            yield "links"
        elif "/EmbeddedFiles" in thing or annotation_kind(thing) == "/FileAttachment":
            yield "attachments"


def _refuse_marked(data: bytes, pages: int) -> None:
    with opened_text(data) as document:
        _refuse_other_count(document, pages)
        for index in range(pages):
            with opened_page(document, index) as read:
                if _bears_mark(read):
                    raise AlreadyMarkedError


def _refuse_other_count(document: pypdfium2.PdfDocument, pages: int) -> None:
    if len(document) != pages:
        raise DocumentDamagedError


def _bears_mark(read: PageText) -> bool:
    text = text_of(read)
    return has_copy_number(text) or any(
        spot.is_own_red
        for word in own_marks().level_words
        if word in text
        for spot in spots_of(read, word)
    )
