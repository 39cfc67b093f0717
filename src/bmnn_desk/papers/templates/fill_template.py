"""Fills a template: values for its fields, and nothing else of the file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.docx_repack import part_bytes, repack
from bmnn_desk.papers.templates.look_at_template import require_fixed
from bmnn_desk.papers.templates.open_template import open_template
from bmnn_desk.papers.templates.put_values import put_values
from bmnn_desk.papers.templates.repeat import paragraphs_of, unit_of
from bmnn_desk.papers.templates.repeat import repeat as repeat_unit
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from bmnn_desk.law.template_form import TemplateForm
    from bmnn_desk.papers.templates.open_template import FieldParagraph
    from bmnn_desk.papers.templates.values import TemplateValues


def fill_template(data: bytes, form: TemplateForm, values: TemplateValues) -> bytes:
    """A template with these values; the same input gives the same bytes.

    Parts without fields stay byte for byte. A value is text: no markup and no field in it is
    read. A group without rows takes the row or the paragraphs that held it away.

    Raises:
        TemplateFieldMissingError: fixed fields are not there (PDX-16).
        DeskError: any refusal of `open_template`.
        KeyError: the values lack a field of the form; that is a bug.
    """
    template = open_template(data, form)
    require_fixed(template, form)
    changed = {}
    for name, paragraphs in template.paragraphs.items():
        if paragraphs:
            _fill(paragraphs, values)
            changed[name] = part_bytes(template.roots[name])
    return repack(template.package, changed)


def _fill(paragraphs: tuple[FieldParagraph, ...], values: TemplateValues) -> None:
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
    groups = {element: paragraph.group for element, paragraph in by_element.items()}
    units = {element: unit_of(element, groups) for element, group in groups.items() if group}
    done: set[etree._Element] = set()
    # From the end: a text box is filled before the paragraph that it is anchored in.
    for element, paragraph in reversed(by_element.items()):
        if element in done:
            continue
        if element not in units:
            _put(element, paragraph, values.texts)
            continue
        unit = units[element]
        olds = [old for part in unit for old in paragraphs_of(part)]
        done.update(olds)
        rows = values.rows[paragraph.group]
        for row, copies in zip(rows, repeat_unit(unit, len(rows)), strict=True):
            news = [new for part in copies for new in paragraphs_of(part)]
            for old, new in zip(olds, news, strict=True):
                if old in by_element:
                    _put(new, by_element[old], {**values.texts, **_named(row, paragraph.group)})


def _named(row: Mapping[str, str], group: str) -> dict[str, str]:
    return {f"{group}.{key}": text for key, text in row.items()}


def _put(element: etree._Element, paragraph: FieldParagraph, texts: Mapping[str, str]) -> None:
    filling = []
    for span in paragraph.spans:
        field = span.field
        key = f"{field.repeats}.{field.key}" if field.repeats else field.key
        filling.append((span, clean(texts[key])))
    put_values(element, filling)
