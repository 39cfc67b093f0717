"""Whether a corrected form can still be used: sizes, blanks, headings, places on the page.

What these bounds let through is then drawn on trial (papers/try_forms.py), before it is kept. They
are choices of ours and no law: they only tell a slip of the hand from a form.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, NoReturn

from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.errors import FormUnusableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.form import RegisterForm, WordsForm
    from bmnn_desk.law.stamp_shape import Place, StampShape

_STAMP_MM = (5.0, 200.0)
_LINE_MM = (0.05, 2.0)
_GAP_MM = (0.0, 10.0)
_BORDERS = (1, 2)
_PITCH = (0.8, 3.0)
_STAMP_PT = (6.0, 72.0)
_PAGE_MM = (100.0, 600.0)
_MARGIN_MM = (5.0, 60.0)
_COLUMN_MM = 5.0
# A receipt is signed by hand in it (rule DI-13), so no row is lower.
_SIGNING_MM = (10.0, 60.0)
_REGISTER_PT = (6.0, 24.0)
_SHEET_MM = (210.0, 297.0)
_ROUND_OFF_MM = 0.01


class _Place:
    """A value's place in a pack, to complain about it."""

    def __init__(self, pack: str, part: str) -> None:
        self._pack = pack
        self._part = part

    def refuse(self, field: str, fault: FormFault, hint: str = "") -> NoReturn:
        """Complain about a field of this part.

        Raises:
            FormUnusableError: always.
        """
        place = ".".join(filter(None, (self._part, field)))
        raise FormUnusableError(self._pack, place, fault, hint)

    def within(self, field: str, value: float, bounds: tuple[float, float]) -> None:
        """Refuse a value out of its bounds, which may be reached, in their own unit."""
        least, most = bounds
        if value < least:
            self.refuse(field, FormFault.TOO_SMALL, f"{least:g}")
        if value > most:
            self.refuse(field, FormFault.TOO_BIG, f"{most:g}")

    def worded(self, field: str, text: str) -> None:
        """Refuse an empty text, and one with a letter that does not print."""
        if not text.strip():
            self.refuse(field, FormFault.EMPTY)
        if not all(letter.isprintable() for letter in text):
            self.refuse(field, FormFault.LETTER)

    def same_blanks(self, field: str, text: str, shipped: str) -> None:
        """Refuse a text that has other blanks than the shipped one."""
        if lost := _blanks((text,)) ^ _blanks((shipped,)):
            self.refuse(field, FormFault.BLANKS, ", ".join(sorted(lost)))


def require_stamps(
    pack: str, stamps: Mapping[Stamp, StampShape], shipped: Mapping[Stamp, StampShape]
) -> None:
    """Refuse stamps of which one cannot be drawn, or asks for other blanks than the program fills.

    Raises:
        FormUnusableError: the first that is found.
    """
    for stamp, shape in stamps.items():
        if shape != shipped[stamp]:
            _require_stamp(_Place(pack, stamp.value), shape, shipped[stamp])


def require_register(pack: str, form: RegisterForm, shipped: RegisterForm) -> None:
    """Refuse a register whose sheet cannot be ruled or whose headings are missing.

    Raises:
        FormUnusableError: the first thing that is wrong.
    """
    at = _Place(pack, "")
    at.worded("title", form.title)
    at.within("page_width_mm", form.page_width_mm, _PAGE_MM)
    at.within("page_height_mm", form.page_height_mm, _PAGE_MM)
    at.within("margin_mm", form.margin_mm, _MARGIN_MM)
    at.within("signing_row_mm", form.signing_row_mm, _SIGNING_MM)
    at.within("text_pt", form.text_pt, _REGISTER_PT)
    at.within("heading_pt", form.heading_pt, _REGISTER_PT)
    at.same_blanks("page_label", form.page_label, shipped.page_label)
    for index, (line, own) in enumerate(zip(form.cover, shipped.cover, strict=True)):
        at.worded(f"cover.{index}.label", line.label)
        at.same_blanks(f"cover.{index}.label", line.label, own.label)
    if not form.columns:
        at.refuse("columns", FormFault.EMPTY)
    for index, column in enumerate(form.columns):
        at.worded(f"columns.{index}.heading", column.heading)
        if column.width_mm < _COLUMN_MM:
            at.refuse(f"columns.{index}.width_mm", FormFault.TOO_SMALL, f"{_COLUMN_MM:g}")
    if len({column.field for column in form.columns}) < len(form.columns):
        at.refuse("columns", FormFault.DATA)
    for index, cell in enumerate(form.signatures):
        at.worded(f"signatures.{index}.heading", cell.heading)


def require_words(pack: str, sheet: WordsForm, shipped: WordsForm) -> None:
    """Refuse a paper with a sentence that is empty or lost a blank.

    Raises:
        FormUnusableError: the first sentence that is wrong.
    """
    at = _Place(pack, "")
    for key, word in sheet.words.items():
        own = shipped.words[key]
        if word != own:
            at.worded(f"words.{key}", word)
            at.same_blanks(f"words.{key}", word, own)


def _require_stamp(at: _Place, shape: StampShape, shipped: StampShape) -> None:
    at.within("width_mm", shape.width_mm, _STAMP_MM)
    at.within("height_mm", shape.height_mm, _STAMP_MM)
    at.within("borders", shape.borders, _BORDERS)
    at.within("gap_mm", shape.gap_mm, _GAP_MM)
    at.within("outer_line_mm", shape.outer_line_mm, _LINE_MM)
    if shape.borders > 1:
        at.within("inner_line_mm", shape.inner_line_mm, _LINE_MM)
    at.within("line_pitch", shape.line_pitch, _PITCH)
    for index, line in enumerate(shape.lines):
        at.within(f"lines.{index}.size_pt", line.size_pt, _STAMP_PT)
        if not all(letter.isprintable() for letter in line.text):
            at.refuse(f"lines.{index}.text", FormFault.LETTER)
    texts, own = ([line.text for line in each.lines] for each in (shape, shipped))
    if not "".join(texts).strip():
        at.refuse("lines", FormFault.EMPTY)
    if lost := _blanks(texts) ^ _blanks(own):
        at.refuse("lines", FormFault.BLANKS, ", ".join(sorted(lost)))
    if shape.place is not None:
        _require_place(at, shape, shape.place)


def _require_place(at: _Place, shape: StampShape, place: Place) -> None:
    corner = (("x_mm", place.x_mm, shape.width_mm), ("y_mm", place.y_mm, shape.height_mm))
    for (field, edge, size), sheet in zip(corner, _SHEET_MM, strict=True):
        if edge < 0 or edge + size > sheet + _ROUND_OFF_MM:
            at.refuse(f"place.{field}", FormFault.OFF_THE_PAGE)


def _blanks(texts: Iterable[str]) -> set[str]:
    try:
        return {
            blank
            for text in texts
            for _, blank, _, _ in Formatter().parse(text)
            if blank is not None
        }
    except ValueError:  # a brace that is not closed is no blank of anybody's
        return {"{"}
