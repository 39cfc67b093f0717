"""Tells the columns of heads and feet apart that tabs, blanks, indents or sections make."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading import column_words
from bmnn_desk.papers.reading.docx_reach import reach_mm, start_mm
from bmnn_desk.papers.reading.docx_segments import Cut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bmnn_desk.papers.reading.docx_formats import ParagraphFormat
    from bmnn_desk.papers.reading.docx_segments import Segment
    from bmnn_desk.papers.reading.docx_walk import Place

_RIGHT_FROM = 0.35
_SPLIT_FROM = 0.4
_BLANKS_FROM = 0.2
_LEAST_INDENT_MM = 4.0
# More gaps than any head has: such a line is a table of its own, and slow to weigh.
_MOST_SEGMENTS = 60


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Setting:
    """How the paragraph of a line is set, and where; `is_first` of its first line."""

    format: ParagraphFormat
    place: Place
    default_tab_mm: float
    is_first: bool
    has_label: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Column:
    """A part of a line: its segments with their texts, and the flow it belongs to."""

    segments: tuple[Segment, ...]
    flow: int
    is_divided: bool


@dataclass(slots=True, kw_only=True)
class _Block:
    """The columns that stand open in a stretch; none while the text runs in one."""

    main: int
    flows: list[int] = field(default_factory=list)
    is_foot: bool = False
    has_sections: bool = False


@dataclass(slots=True, kw_only=True)
class Flows:
    """The columns of a whole file; `new` gives a flow that nothing else has."""

    new: Callable[[], int]
    blocks: dict[tuple[int, int], _Block] = field(default_factory=dict)

    def break_column(self, place: Place) -> None:
        """What follows stands in the next column of the section, where it has columns."""
        block = self._block(place)
        if place.columns > 1:
            block.main, block.flows, block.is_foot = self.new(), [], False

    def columns(
        self, line: Sequence[Segment], texts: Mapping[int, str], setting: Setting
    ) -> list[Column]:
        """The columns of a line; `texts` are those of its segments by their order, in Unicode."""
        block = self._block(setting.place)
        if not setting.place.may_divide:
            return [Column(segments=tuple(line), flow=block.main, is_divided=False)]
        cuts = _cuts(line, texts, setting)
        whole = _joined(texts, 0, len(line))
        if cuts:
            return self._divided(block, line, cuts, texts)
        if _is_right(line, whole, setting, is_open=bool(block.flows)):
            flow = self._flow(block, 1)
            is_tabbed = line[0].cut is Cut.GAP
            return [Column(segments=tuple(line), flow=flow, is_divided=is_tabbed)]
        if _closes(block, whole, setting):
            block.flows, block.is_foot = [], False
        block.is_foot = block.is_foot or column_words.is_foot(whole)
        flow = block.flows[0] if block.flows else block.main
        return [Column(segments=tuple(line), flow=flow, is_divided=False)]

    def _block(self, place: Place) -> _Block:
        key = place.flow, place.stretch
        if key not in self.blocks:
            self.blocks[key] = _Block(main=place.flow)
        return self.blocks[key]

    def _divided(
        self,
        block: _Block,
        line: Sequence[Segment],
        cuts: Sequence[int],
        texts: Mapping[int, str],
    ) -> list[Column]:
        if not block.flows or block.flows[0] == block.main:
            block.flows[:1] = [self.new()]
        block.is_foot = block.is_foot or column_words.is_foot(_joined(texts, 0, cuts[0]))
        starts = [0, *(cut + 1 for cut in cuts)]
        ends = [*cuts, len(line)]
        return [
            Column(segments=tuple(line[start:end]), flow=self._flow(block, at), is_divided=True)
            for at, (start, end) in enumerate(zip(starts, ends, strict=True))
            if start < end
        ]

    def _flow(self, block: _Block, at: int) -> int:
        if not block.flows:
            block.flows.append(block.main)
        while len(block.flows) <= at:
            block.flows.append(self.new())
        return block.flows[at]


def _cuts(line: Sequence[Segment], texts: Mapping[int, str], setting: Setting) -> list[int]:
    """The gaps of a line, by their order among its segments, that stand between columns."""
    cuts: list[int] = []
    if len(line) > _MOST_SEGMENTS:
        return cuts
    begin = 0
    for at, segment in enumerate(line):
        if segment.cut is not Cut.GAP or at == 0 or at == len(line) - 1:
            continue
        left, right = _joined(texts, begin, at), _joined(texts, at + 1, len(line))
        if _divides(line, at, (left, right), setting):
            cuts.append(at)
            begin = at + 1
    return cuts


def _divides(line: Sequence[Segment], at: int, sides: tuple[str, str], setting: Setting) -> bool:
    left, right = sides
    if column_words.always_divides(left):
        return column_words.may_stand_right(right)
    later = _next_piece(line, at, right)
    if column_words.never_divides(left, later):
        return False
    share = _share(line[: at + 1], setting)
    if "\t" not in line[at].raw and share < _BLANKS_FROM:
        return False
    return column_words.reads_right(later) or share >= _SPLIT_FROM


def _next_piece(line: Sequence[Segment], at: int, right: str) -> str:
    """The text after a gap; up to the next gap where all of it is too long for a column."""
    if column_words.may_stand_right(right) or len(line) == at + 2:
        return right
    return line[at + 1].raw.strip()


def _is_right(line: Sequence[Segment], text: str, setting: Setting, *, is_open: bool) -> bool:
    if setting.has_label or not column_words.may_stand_right(text):
        return False
    if setting.format.align == "right":
        return True
    lead = line[:1] if line[0].cut is Cut.GAP else ()
    if _share(lead, setting) < _RIGHT_FROM:
        return False
    return is_open or column_words.reads_right(text)


def _closes(block: _Block, text: str, setting: Setting) -> bool:
    if not block.flows or not text:
        return False
    if setting.format.align == "center" or column_words.opens_body(text):
        return True
    if block.is_foot:
        return False
    indented = max(start_mm(setting.format, is_first=setting.is_first), 0) >= _LEAST_INDENT_MM
    is_body = setting.format.align == "both" and indented
    return is_body or column_words.is_long(text)


def _share(before: Sequence[Segment], setting: Setting) -> float:
    """How far along the line the text after these segments begins, of the line's width."""
    start = start_mm(setting.format, is_first=setting.is_first)
    place = reach_mm(before, setting.format, start, setting.default_tab_mm)
    return place / setting.place.width_mm if setting.place.width_mm > 0 else 0.0


def _joined(texts: Mapping[int, str], start: int, end: int) -> str:
    return " ".join(" ".join(texts.get(at, "") for at in range(start, end)).split())
