"""Reads a document: its lines by the kind of file, then the facts that they state."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import DocumentFacts
from bmnn_desk.errors import DocumentTooBigError, NotADocumentError
from bmnn_desk.papers.file_look import MOST_BYTES, kind_of
from bmnn_desk.papers.ole_file import refuse_old_office
from bmnn_desk.papers.reading.docx_lines import docx_lines
from bmnn_desk.papers.reading.find_head import find_head
from bmnn_desk.papers.reading.find_levels import find_copy_numbers, find_levels
from bmnn_desk.papers.reading.find_parts import body_rows, find_parts, foot_boxes, head_boxes
from bmnn_desk.papers.reading.find_recipients import find_recipients
from bmnn_desk.papers.reading.find_signer import find_signer, signature_rows
from bmnn_desk.papers.reading.level_place import level_place_free
from bmnn_desk.papers.reading.main_document import main_rows
from bmnn_desk.papers.reading.pdf_lines import pdf_lines
from bmnn_desk.papers.reading.recipients_block_lines import recipients_block_lines
from bmnn_desk.papers.reading.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.document import ReadRecipients
    from bmnn_desk.papers.reading.find_signer import SignatureRows
    from bmnn_desk.papers.reading.lines import FileText
    from bmnn_desk.papers.reading.recipients_block_lines import RecipientsBlock
    from bmnn_desk.papers.reading.rows import Row


def read_document(data: bytes) -> DocumentFacts:
    """Everything that the bytes of a PDF or DOCX say.

    Raises:
        NotADocumentError: neither PDF nor DOCX.
        DocumentTooBigError: over 50 MiB, or unpacking to more than the limits.
        OldWordFormatError: .doc, or another file of old Office.
        DocumentOfficePasswordError: an Office file under a password.
        DeskError: any other refusal of `pdf_lines` or `docx_lines`.
    """
    return document_facts(_lines(data), hashlib.sha256(data).hexdigest())


def document_facts(text: FileText, sha256: str) -> DocumentFacts:
    """The facts that the lines of a file state; odd lines only leave facts out."""
    rows = rows_of(text)
    main = main_rows(rows)
    head, block = find_head(main), recipients_block_lines(main)
    taken = block.places if block else frozenset()
    signature = signature_rows(main, taken)
    recipients = find_recipients(block) if block else None
    body = body_rows(main, head, _foot_start(main, block, signature))
    foot = foot_boxes(signature, _listed(block), _code_rows(main, recipients))
    return DocumentFacts(
        sha256=sha256,
        kind=text.kind,
        pages=text.pages,
        has_text=any(letter.isalnum() for row in rows for letter in row.text),
        legacy=text.legacy,
        tracked=text.tracked,
        comments=text.comments,
        parent=head.parent,
        agency=head.agency,
        number=head.number,
        symbol=head.symbol,
        place_name=head.dated.place_name if head.dated else "",
        day=head.dated.day if head.dated else None,
        day_at=head.dated.read if head.dated else None,
        type_name=head.title.type_name,
        title=head.title.title,
        addressees=head.addressees,
        recipients=recipients,
        signer=find_signer(signature),
        levels=find_levels(rows),
        copy_numbers=find_copy_numbers(rows, taken),
        sizes=text.sizes,
        parts=find_parts({**head_boxes(head), "6": body, **foot}),
        level_place_free=level_place_free(rows, head, body, is_pdf=text.kind == "pdf"),
    )


def _lines(data: bytes) -> FileText:
    if len(data) > MOST_BYTES:
        raise DocumentTooBigError
    refuse_old_office(data)
    kind = kind_of(data)
    if kind is None:
        raise NotADocumentError
    return pdf_lines(data) if kind == "pdf" else docx_lines(data)


def _foot_start(
    main: Sequence[Row], block: RecipientsBlock | None, signature: SignatureRows | None
) -> int:
    ends = [block.heading.at] if block else []
    ends += [signature.head[0].at] if signature else []
    return min(ends, default=main[-1].at + 1 if main else 0)


def _listed(block: RecipientsBlock | None) -> list[Row]:
    if block is None:
        return []
    rows = {row.at: row for item in block.items for row in item.rows}
    return list((rows | {block.heading.at: block.heading}).values())


def _code_rows(main: Sequence[Row], recipients: ReadRecipients | None) -> list[Row]:
    if recipients is None or recipients.initials is None:
        return []
    spot = recipients.initials.spot
    return [row for row in main if row.spot == spot][:1]
