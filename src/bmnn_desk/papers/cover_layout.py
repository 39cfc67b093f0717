"""Where sender, recipient and marks stand on a cover, whatever its size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import cover_stamps
from bmnn_desk.domain.marks import is_level
from bmnn_desk.domain.stamps import LETTER_STAMPS, Stamp
from bmnn_desk.errors import CoverTooSmallError
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke
from bmnn_desk.papers.text import clean, two_digits
from bmnn_desk.papers.text_block import Box, TextBlock, fitted, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.law.cover_form import CoverForm
    from bmnn_desk.law.stamp_shape import StampShape
    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.text_block import Line, LinesAt

_BETWEEN_MM = 2.0
_BESIDE_MM = 4.0
_RULE_SHARE = 0.3
_RULE_PT = 5.0
_MOST_HEAD = 0.6
_NARROW_MM = 150.0
_NARROW_INDENT, _INDENT = 0.03, 0.22
_NOTE_PT = 7.5


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverArea:
    """The paper of one cover: its size and free edge in mm."""

    width_mm: float
    height_mm: float
    margin_mm: float

    @property
    def inner_mm(self) -> float:
        """The width between the free edges."""
        return self.width_mm - 2 * self.margin_mm


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverSpot:
    """A mark's left top corner in mm, and the words of the place where it is stamped by hand."""

    shape: StampShape
    x_mm: float
    y_mm: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LaidCover:
    """Texts and lines, and the spots of the marks; mm from the cover's left top corner."""

    texts: tuple[Mark, ...]
    spots: tuple[CoverSpot, ...]


class CoverLayout:
    """Lays covers of one size; sender at the left top, marks at the right, recipient below."""

    def __init__(
        self, form: CoverForm, stamps: Mapping[Stamp, StampShape], area: CoverArea
    ) -> None:
        self._form, self._stamps, self._area = form, stamps, area

    def lay(self, facts: EnvelopeFacts) -> LaidCover:
        """All that a cover bears.

        Raises:
            CoverTooSmallError: it does not go on this size, however small it is set.
        """
        corner, foot = self._corner(facts), self._foot(facts)
        head, rule, head_end = self._head(facts, corner)
        ends = [head_end, *(spot.y_mm + spot.shape.height_mm for spot in corner)]
        bottom = min(
            (spot.y_mm for spot in foot), default=self._end_mm - self._closure(facts).height_mm
        )
        recipient = self._recipient(facts, max(ends) + _BETWEEN_MM, bottom - _BETWEEN_MM)
        closure = self._closure_words(facts)
        return LaidCover(texts=(*head, rule, *recipient, *closure), spots=(*corner, *foot))

    @property
    def _end_mm(self) -> float:
        return self._area.height_mm - self._area.margin_mm

    def _corner(self, facts: EnvelopeFacts) -> list[CoverSpot]:
        """The marks in the right top corner, under each other."""
        y_mm, found = self._area.margin_mm, []
        right = self._area.width_mm - self._area.margin_mm
        for stamp in self._cover_stamps(facts):
            if stamp is not Stamp.NAMED_PERSON_ONLY:
                shape = self._stamps[stamp]
                found.append(self._spot(shape, right - shape.width_mm, y_mm))
                y_mm += shape.height_mm + _BETWEEN_MM
        return found

    def _foot(self, facts: EnvelopeFacts) -> list[CoverSpot]:
        """The words that none but the person named may open it, in the middle at the bottom."""
        if Stamp.NAMED_PERSON_ONLY not in self._cover_stamps(facts):
            return []
        shape = self._stamps[Stamp.NAMED_PERSON_ONLY]
        x_mm = (self._area.width_mm - shape.width_mm) / 2
        if x_mm < 0:
            raise self._too_small()
        under_mm = self._closure(facts).height_mm + _BETWEEN_MM
        y_mm = self._end_mm - under_mm - shape.height_mm
        return [self._spot(shape, x_mm, y_mm)]

    def _cover_stamps(self, facts: EnvelopeFacts) -> tuple[Stamp, ...]:
        return cover_stamps(facts, self._form.marks_on(is_inner=facts.is_inner))

    def _spot(self, shape: StampShape, x_mm: float, y_mm: float) -> CoverSpot:
        words = self._form.words
        if is_level(shape.stamp):
            said = words["place_level"]
        elif shape.stamp in LETTER_STAMPS.values():
            said = words["place_letter"]
        else:
            said = words["place_other"].format(name=f"{shape.name[:1].lower()}{shape.name[1:]}")
        return CoverSpot(shape=shape, x_mm=x_mm, y_mm=y_mm, words=said)

    def _head(
        self, facts: EnvelopeFacts, corner: list[CoverSpot]
    ) -> tuple[tuple[Mark, ...], Stroke, float]:
        """The sender's words, the short line under his name, and where they end."""
        area = self._area
        taken = max((spot.shape.width_mm for spot in corner), default=-_BESIDE_MM) + _BESIDE_MM
        box = Box(
            left_mm=area.margin_mm,
            top_mm=area.margin_mm,
            width_mm=area.inner_mm - taken,
            height_mm=area.height_mm * _MOST_HEAD - area.margin_mm,
        )
        block = self._fitted(lambda size: self._sender(facts, size), self._form.text_pt, box)
        name_mm = sum(letters.lead_mm for _, letters in block.lines if letters.face == BOLD)
        wide = box.width_mm * _RULE_SHARE
        under_mm = Letters(REGULAR, _RULE_PT).lead_mm / 2
        left, y_mm = box.left_mm + (box.width_mm - wide) / 2, box.top_mm + name_mm + under_mm
        rule = Stroke(x_mm=left, y_mm=y_mm, to_x_mm=left + wide, to_y_mm=y_mm)
        return block.at(box, 0.5), rule, box.top_mm + block.height_mm

    def _sender(self, facts: EnvelopeFacts, size: float) -> list[Line]:
        words, plain = self._form.words, Letters(REGULAR, size)
        lines = [
            (clean(facts.agency).upper(), Letters(BOLD, size)),
            ("", Letters(REGULAR, _RULE_PT)),
        ]
        if facts.reference:
            lines.append((words["number"].format(reference=clean(facts.reference)), plain))
        if facts.copies:
            lines.append((words["copies"].format(count=two_digits(facts.copies)), plain))
        return lines

    def _recipient(self, facts: EnvelopeFacts, top: float, bottom: float) -> tuple[Mark, ...]:
        area = self._area
        share = _NARROW_INDENT if area.width_mm < _NARROW_MM else _INDENT
        indent = area.inner_mm * share
        box = Box(
            left_mm=area.margin_mm + indent,
            top_mm=top,
            width_mm=area.inner_mm - indent,
            height_mm=bottom - top,
        )
        block = self._fitted(lambda size: self._addressed(facts, size), self._form.most_pt, box)
        free = (box.height_mm - block.height_mm) / 2
        return block.at(replace(box, top_mm=top + free))

    def _addressed(self, facts: EnvelopeFacts, size: float) -> list[Line]:
        person, body = clean(facts.person), clean(facts.recipient)
        lines = [(f"{self._form.words['to']} {person or body}", Letters(BOLD, size))]
        if person and body:
            lines.append((body, Letters(REGULAR, size)))
        if facts.address:
            lines.append(
                (clean(facts.address), Letters(REGULAR, max(size - 2, self._form.least_pt)))
            )
        return lines

    def _closure(self, facts: EnvelopeFacts) -> TextBlock:
        if not facts.is_inner:
            return TextBlock(lines=())
        line = (self._form.words["closure"], Letters(ITALIC, _NOTE_PT))
        return wrapped([line], self._area.inner_mm)

    def _closure_words(self, facts: EnvelopeFacts) -> tuple[Mark, ...]:
        block, area = self._closure(facts), self._area
        box = Box(
            left_mm=area.margin_mm,
            top_mm=self._end_mm - block.height_mm,
            width_mm=area.inner_mm,
            height_mm=block.height_mm,
        )
        return block.at(box, 0.5)

    def _fitted(self, lines_at: LinesAt, most_pt: float, box: Box) -> TextBlock:
        block = fitted(lines_at, (most_pt, self._form.least_pt), box)
        if block is None:
            raise self._too_small()
        return block

    def _too_small(self) -> CoverTooSmallError:
        return CoverTooSmallError(round(self._area.width_mm), round(self._area.height_mm))
