"""What a PDF is, and whether it may be marked or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp
from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentActiveError,
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentTooBigError,
    DocumentXfaError,
)
from bmnn_desk.papers.file_look import FileLook
from bmnn_desk.papers.form_fields import require_bounded_fields
from bmnn_desk.papers.open_pdf import opened_pdf, opens_plainly, parser_faults
from bmnn_desk.papers.own_marks import has_copy_number, own_marks
from bmnn_desk.papers.page_box import inherited, page_box
from bmnn_desk.papers.page_content import require_bounded
from bmnn_desk.papers.page_sheet import under_a6
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.pdf_objects import (
    MEDIA_ACTIONS,
    MEDIA_ANNOTATIONS,
    OUTWARD_ACTIONS,
    SCRIPT,
    action_kind,
    annotation_kind,
    telling_dictionaries,
)
from bmnn_desk.papers.pdf_remarks import REBUILT, has_other_count, is_really_damaged, remarks
from bmnn_desk.papers.pdf_text import opened_page, opened_text, refuses_password, spots_of, text_of
from bmnn_desk.papers.place_marks import MARK_KEY
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.pdf_key import PdfKey
    from bmnn_desk.papers.pdf_text import PageText

_MOST_PAGES = 10_000
_LONGEST_SIDE_PT = 14_400
_ROWS = 3
_NODES = frozenset({"/Catalog", "/Pages", "/Page"})
_OWN = frozenset({f"/{stamp}" for stamp in (Stamp.COPY_NUMBER, *LEVEL_STAMPS.values())})


def look_at_pdf(data: bytes, key: PdfKey = NO_KEY) -> FileLook:
    """Look at a PDF; the bytes are read, never changed.

    Raises:
        DocumentEncryptedError: the password is missing or wrong.
        DocumentRestrictedError: its owner forbids changing it, and nobody answers for that.
        DocumentXfaError: its pages are made by a script.
        DocumentActiveError: it starts programs or plays media.
        DocumentDamagedError: real damage; harmless remarks only give the warning "syntax".
        DocumentTooBigError: over 10,000 pages or 200,000 fields, or a side over 14,400 pt.
        AlreadyMarkedError: it bears a copy number or a level mark.
    """
    look, plain = _look(data, key, is_for_marking=True)
    _refuse_marked(plain, look.pages or 0)
    return look


def look_to_read_pdf(data: bytes, key: PdfKey = NO_KEY) -> FileLook:
    """Look at a PDF that will only be read: it may be signed or bear marks already.

    Raises:
        DocumentEncryptedError: the password is missing or wrong.
        DocumentRestrictedError: its owner forbids changing it, and nobody answers for that.
        DocumentXfaError: its pages are made by a script.
        DocumentActiveError: it starts programs or plays media.
        DocumentDamagedError: real damage; harmless remarks only give the warning "syntax".
        DocumentTooBigError: over 10,000 pages or 200,000 fields, or a side over 14,400 pt.
    """
    look, plain = _look(data, key, is_for_marking=False)
    with opened_text(plain) as document:
        _refuse_other_count(document, look.pages or 0)
    return look


def _look(data: bytes, key: PdfKey, *, is_for_marking: bool) -> tuple[FileLook, bytes]:
    """What is seen of the file, and its bytes without encryption."""
    with opened_pdf(data, key) as pdf, parser_faults():
        things = list(telling_dictionaries(pdf, "/ByteRange", "/Sig", MARK_KEY))
        _refuse_bad_forms(pdf)
        for thing in things:
            _refuse_active(thing)
            if is_for_marking:
                _refuse_own_mark(thing)
        boxes = _boxes(pdf)
        warnings = tuple(
            dict.fromkeys((*_of_the_key(pdf, key), *_warnings(pdf, things), *_of_pages(boxes)))
        )
        for page in pdf.pages:
            _refuse_false_resources(page.obj)
            require_bounded(page.obj)
        is_miscounted, written = has_other_count(pdf), saved(pdf, compress=False)
        plain = written if pdf.is_encrypted else data
        said = remarks(pdf) if opens_plainly(data, key) else (REBUILT, *remarks(pdf))
        is_locked = not said and refuses_password(data, key.password)
        if is_locked and is_for_marking:
            raise DocumentEncryptedError  # no copy of it could be proved
        _refuse_other_pages(None if is_locked else _sizes_of(data, key), written, boxes)
        if said:
            if is_miscounted or is_really_damaged(pdf, plain, said, written):
                raise DocumentDamagedError
            warnings = (*warnings, "syntax")
    width, height = boxes[0].size_mm
    look = FileLook(
        kind="pdf", pages=len(boxes), width_mm=width, height_mm=height, warnings=warnings
    )
    return look, plain


def _refuse_bad_forms(pdf: pikepdf.Pdf) -> None:
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary):
        if "/XFA" in form:
            raise DocumentXfaError
        require_bounded_fields(form, "/Fields")


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


def _boxes(pdf: pikepdf.Pdf) -> tuple[PageBox, ...]:
    if not len(pdf.pages):
        raise DocumentDamagedError
    if len(pdf.pages) > _MOST_PAGES:
        raise DocumentTooBigError
    boxes = tuple(page_box(page.obj) for page in pdf.pages)
    if any(max(box.width_pt, box.height_pt) > _LONGEST_SIDE_PT for box in boxes):
        raise DocumentTooBigError
    return boxes


def _refuse_false_resources(page: pikepdf.Object) -> None:
    """A reference gone astray, to the document's root or another page, names no resources."""
    resources = inherited(page, "/Resources")
    if isinstance(resources, pikepdf.Dictionary) and str(resources.get("/Type", "")) in _NODES:
        raise DocumentDamagedError


def _of_the_key(pdf: pikepdf.Pdf, key: PdfKey) -> Iterator[str]:
    if not pdf.is_encrypted:
        return
    if key.password:
        yield "encrypted"
    if pdf.owner_password_matched or pdf.allow.modify_other:
        yield "unlocked"
    else:
        yield "restricted"


def _of_pages(boxes: Sequence[PageBox]) -> Iterator[str]:
    wide, high = own_marks().largest_mm
    for width, height in {box.size_mm for box in boxes}:
        # Two marks that have no room beside or below one another are laid apart as well.
        is_crowded = width < 2 * wide and height < _ROWS * high
        if width < wide or height < high or is_crowded or under_a6((width, height)):
            yield "enlarged"


def _warnings(pdf: pikepdf.Pdf, things: list[pikepdf.Object]) -> Iterator[str]:
    if "/Perms" in pdf.Root or any(_is_signature(thing) for thing in things):
        yield "signed"
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


def _sizes_of(data: bytes, key: PdfKey) -> list[tuple[int, int]]:
    with opened_text(data, key.password) as document:
        return _sizes(document)


def _refuse_other_pages(
    shown: list[tuple[int, int]] | None, written: bytes, boxes: Sequence[PageBox]
) -> None:
    """Refuse a file whose pages are others once it is written again, though no remark tells."""
    with opened_text(written) as document:
        sizes = _sizes(document)
    if shown not in (None, sizes):
        raise DocumentDamagedError
    for (width, height), box in zip(sizes, boxes, strict=False):
        off = abs(width - box.width_pt / box.unit), abs(height - box.height_pt / box.unit)
        if max(off) > 1:
            raise DocumentDamagedError


def _sizes(document: pypdfium2.PdfDocument) -> list[tuple[int, int]]:
    sizes = (document.get_page_size(index) for index in range(len(document)))
    return [(round(width), round(height)) for width, height in sizes]


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
