"""Gives form fields whose viewer is to draw them a look of their own, Vietnamese letters too.

qpdf draws such fields with the form's own font and puts a question mark for each letter that is
not in it.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import open_canvas
from bmnn_desk.papers.text import clean
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas

_MULTILINE, _PASSWORD = 1 << 12, 1 << 13
_SIZE = re.compile(r"([\d.]+)\s+Tf")
_INSET_PT = 2.0
_LEADING = 1.15
_LARGEST_PT = 12.0
_LEAST_PT = 4.0
_CENTRE, _RIGHT = 1, 2
_CORNERS = 4


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Field:
    """A text field on a page, its value, and its size in pt."""

    widget: pikepdf.Object
    value: str
    width: float
    height: float
    size_pt: float
    flags: int
    quadding: int


def draw_fields(pdf: pikepdf.Pdf) -> None:
    """Draw the text fields that have no look, or whose form asks its viewer to draw them.

    The form asks no longer afterwards. A field that only its viewer can draw keeps its look.
    """
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    asks = bool(form.get("/NeedAppearances"))
    fields = [each for each in _fields(pdf) if asks or "/AP" not in each.widget]
    if fields:
        with pikepdf.open(io.BytesIO(_drawn(fields))) as drawn:
            for page, field in zip(drawn.pages, fields, strict=True):
                look = pdf.copy_foreign(page.as_form_xobject())
                _take_over(look)
                field.widget["/AP"] = pikepdf.Dictionary(N=look)
    if asks:
        del form["/NeedAppearances"]


def _fields(pdf: pikepdf.Pdf) -> Iterator[_Field]:
    for page in pdf.pages:
        for widget in pdf.acroform.get_widget_annotations_for_page(page):
            field = pdf.acroform.get_field_for_annotation(widget)
            value = field.value_as_string
            is_drawn = (field.is_text or field.is_choice) and not field.flags & _PASSWORD
            if is_drawn and value and len(widget.obj.get("/Rect", ())) == _CORNERS:
                yield _field(widget.obj, field, clean(value))


def _field(widget: pikepdf.Object, field: pikepdf.AcroFormField, value: str) -> _Field:
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"].as_list())
    asked = _SIZE.search(field.default_appearance.decode("latin-1"))
    size = float(asked[1]) if asked else 0.0
    height = abs(top - bottom)
    return _Field(
        widget=widget,
        value=value,
        width=max(abs(right - left), 1.0),
        height=max(height, 1.0),
        size_pt=size or min(max(height * 0.7, _LEAST_PT), _LARGEST_PT),
        flags=int(field.flags),
        quadding=int(field.quadding),
    )


def _drawn(fields: Sequence[_Field]) -> bytes:
    canvas, made = open_canvas(1.0, 1.0, "")
    for field in fields:
        canvas.setPageSize((field.width, field.height))
        _draw(canvas, field)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _draw(canvas: Canvas, field: _Field) -> None:
    breaker = Breaker(REGULAR, field.size_pt)
    room = max(field.width - 2 * _INSET_PT, 1.0)
    lines: Sequence[str] = field.value.split("\n")
    step = field.size_pt * _LEADING
    y = (field.height - field.size_pt) / 2 + field.size_pt * 0.22
    if field.flags & _MULTILINE:
        lines = [part for line in lines for part in breaker.wrap(line, room)]
        y = field.height - _INSET_PT - field.size_pt
    else:
        lines = [" ".join(lines)]
    canvas.setFont(REGULAR, field.size_pt)
    for line in lines:
        spare = room - breaker.width(line)
        shift = {_CENTRE: spare / 2, _RIGHT: spare}.get(field.quadding, 0.0)
        canvas.drawString(_INSET_PT + max(shift, 0.0), y, line)
        y -= step


def _take_over(look: pikepdf.Object) -> None:
    """Copy the data of a foreign form, whose own file is closed before the save."""
    look.write(look.read_bytes())
    fonts = look["/Resources"].get("/Font", pikepdf.Dictionary())
    for font in fonts.values():
        descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
        for stream in (font.get("/ToUnicode"), descriptor.get("/FontFile2")):
            if isinstance(stream, pikepdf.Stream):
                stream.write(stream.read_bytes())
