"""Opens a template: a DOCX that may be read, with every field known and none broken."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.errors import (
    AlreadyMarkedError,
    DocumentDamagedError,
    NotADocumentError,
    StrictDocxError,
    TemplateFieldUnknownError,
    TemplateUnreadableError,
    TrackedChangesError,
)
from bmnn_desk.papers.docx_changes import COMMENT_MARKS, TRACKED
from bmnn_desk.papers.docx_foreign import refuse_macros
from bmnn_desk.papers.look_at_docx import refuse_signed, safe_docx
from bmnn_desk.papers.own_marks import has_copy_number, own_marks
from bmnn_desk.papers.templates.fields_in_text import fields_by_name, fields_in_text
from bmnn_desk.papers.templates.paragraph_text import every_paragraph, joined, pieces_of
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from bmnn_desk.law.template_form import TemplateField, TemplateForm
    from bmnn_desk.papers.docx_package import Package
    from bmnn_desk.papers.look_at_docx import SafeDocx
    from bmnn_desk.papers.templates.fields_in_text import Span
    from bmnn_desk.papers.templates.paragraph_text import Piece

_FILLED = (f"{W}document", f"{W}hdr", f"{W}ftr")
_MOST_LETTERS = 40
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FieldParagraph:
    """A paragraph that holds fields: its pieces, their text, the fields' places in it."""

    element: etree._Element
    pieces: tuple[Piece, ...]
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The paragraph's own text."""
        return joined(self.pieces)

    @property
    def group(self) -> str:
        """The group that its fields repeat for, "" where none does."""
        return next((span.field.repeats for span in self.spans if span.field.repeats), "")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenTemplate:
    """A template: its package, and the paragraphs with fields by the part they stand in."""

    package: Package
    roots: Mapping[str, etree._Element]
    paragraphs: Mapping[str, tuple[FieldParagraph, ...]]


def open_template(data: bytes, form: TemplateForm) -> OpenTemplate:
    """Open a template and find its fields; whether fixed ones are missing is not asked here.

    Raises:
        TemplateUnreadableError: no DOCX, a damaged one, Strict dialect, or a .dotx.
        TemplateFieldUnknownError: an unknown name, braces that do not match, a field where the
            program fills none (notes), or two groups in one paragraph.
        TrackedChangesError: changes or comments that nobody has accepted.
        AlreadyMarkedError: a paper that goes outside, or is to be signed, with a level word of
            its own or a copy number (DAU-05, DAU-11).
        MacroDocumentError, DocumentSignedError: it carries macros or a signature.
        DocumentTooBigError, DocumentUnsafeError: as `safe_docx`.
    """
    safe = _safe(data)
    if count := sum(1 for root in safe.roots.values() for _ in root.iter(*TRACKED, *COMMENT_MARKS)):
        raise TrackedChangesError(count)
    known = fields_by_name(form)
    found: dict[str, tuple[FieldParagraph, ...]] = {}
    strange: list[str] = []
    for name, root in safe.roots.items():
        paragraphs, pieces = _read(root, known)
        strange += pieces
        if root.tag in _FILLED:
            found[name] = paragraphs
        else:
            strange += [paragraph.text.strip() for paragraph in paragraphs]
    if strange:
        # Of a text that was picked by mistake no more than a field's length is told.
        raise TemplateFieldUnknownError(
            ", ".join(dict.fromkeys(piece[:_MOST_LETTERS] for piece in strange))
        )
    if form.key != TemplateKind.SLIP:
        _refuse_marks(safe)
    return OpenTemplate(package=safe.package, roots=safe.roots, paragraphs=found)


def _safe(data: bytes) -> SafeDocx:
    try:
        safe = safe_docx(data)
    except (NotADocumentError, DocumentDamagedError, StrictDocxError):
        raise TemplateUnreadableError from None
    refuse_macros(safe.package)
    refuse_signed(safe.package)
    # Word opens a .dotx that is named .docx no more: what is filled must be a document.
    if _TEMPLATE_TYPE in safe.package.parts["[Content_Types].xml"]:
        raise TemplateUnreadableError
    return safe


def _read(
    root: etree._Element, known: Mapping[str, TemplateField]
) -> tuple[tuple[FieldParagraph, ...], list[str]]:
    paragraphs: list[FieldParagraph] = []
    strange: list[str] = []
    for element in every_paragraph(root):
        pieces = pieces_of(element)
        text = joined(pieces)
        if "{" not in text and "}" not in text:
            continue
        found = fields_in_text(text, known)
        strange += found.strange
        groups = {span.field.repeats for span in found.spans} - {""}
        if len(groups) > 1:
            strange += [text[span.begin : span.end] for span in found.spans]
        if found.spans:
            paragraphs.append(FieldParagraph(element=element, pieces=pieces, spans=found.spans))
    return tuple(paragraphs), strange


def _refuse_marks(safe: SafeDocx) -> None:
    levels = own_marks().level_words
    for text in _texts(safe):
        if " ".join(text.split()).upper() in levels or has_copy_number(text):
            raise AlreadyMarkedError


def _texts(safe: SafeDocx) -> Iterator[str]:
    for root in safe.roots.values():
        for paragraph in every_paragraph(root):
            yield unicodedata.normalize("NFC", joined(pieces_of(paragraph)))
