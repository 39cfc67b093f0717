"""Which fields a template holds, and where; a template without a fixed field is refused."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import TemplateFieldMissingError
from bmnn_desk.papers.templates.open_template import open_template
from bmnn_desk.papers.templates.paragraph_text import is_shown
from bmnn_desk.papers.templates.template_look import FoundField, TemplateLook
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from bmnn_desk.law.template_form import TemplateForm
    from bmnn_desk.papers.templates.fields_in_text import Span
    from bmnn_desk.papers.templates.open_template import FieldParagraph, OpenTemplate

_AREAS = {f"{W}hdr": Area.HEADER, f"{W}ftr": Area.FOOTER}


def look_at_template(data: bytes, form: TemplateForm) -> TemplateLook:
    """Look at a template; the bytes are read, never changed. Hidden fields do not count.

    Raises:
        TemplateFieldMissingError: fixed fields are not there (PDX-16).
        DeskError: any refusal of `open_template`.
    """
    found = require_fixed(open_template(data, form), form)
    there = {each.field.field for each in found}
    return TemplateLook(
        sha256=hashlib.sha256(data).hexdigest(),
        found=found,
        left_out=tuple(field for field in form.fields if field.field not in there),
    )


def require_fixed(template: OpenTemplate, form: TemplateForm) -> tuple[FoundField, ...]:
    """The fields of a template that is open, with every fixed one among them.

    Raises:
        TemplateFieldMissingError: fixed fields are not there (PDX-16).
    """
    found = tuple(dict.fromkeys(_found(template)))
    there = {found.field.field for found in found}
    if missing := [name for name in form.fixed if name not in there]:
        raise TemplateFieldMissingError(", ".join(missing))
    return found


def _found(template: OpenTemplate) -> Iterator[FoundField]:
    for paragraphs in template.paragraphs.values():
        for paragraph in paragraphs:
            area = _area(paragraph.element)
            for span in paragraph.spans:
                if _is_shown(paragraph, span):
                    yield FoundField(field=span.field, area=area)


def _is_shown(paragraph: FieldParagraph, span: Span) -> bool:
    at = 0
    for piece in paragraph.pieces:
        if at <= span.begin < at + len(piece.text):
            return is_shown(piece)
        at += len(piece.text)
    return False


def _area(paragraph: etree._Element) -> Area:
    if any(True for _ in paragraph.iterancestors(f"{W}txbxContent")):
        return Area.TEXT_BOX
    area = _AREAS.get(str(paragraph.getroottree().getroot().tag))
    if area is None:
        in_table = any(True for _ in paragraph.iterancestors(f"{W}tc"))
        area = Area.TABLE if in_table else Area.BODY
    return area
