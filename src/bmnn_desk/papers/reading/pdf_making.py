"""Makes the final lines of a PDF out of its pages' drafts, now that the whole file is known."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.legacy_text import font_encodings
from bmnn_desk.papers.reading.lines import TextLine, TextRun
from bmnn_desk.papers.reading.pdf_drafts import BODY
from bmnn_desk.papers.reading.pdf_edges import edge_areas, edge_key
from bmnn_desk.papers.reading.pdf_runs import runs_of
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bmnn_desk.domain.document import LegacyEncoding
    from bmnn_desk.papers.reading.pdf_annotations import Remark
    from bmnn_desk.papers.reading.pdf_drafts import DraftLine
    from bmnn_desk.papers.reading.pdf_frame import Edges

_EDGES = frozenset({Area.HEADER, Area.FOOTER})
_PARTS_OF_MM = 2


@dataclass(slots=True, kw_only=True)
class LineMaker:
    """What only the whole file tells: old encodings, headers; and the flows given out so far."""

    encodings: Mapping[str, LegacyEncoding]
    areas: Mapping[tuple[str, str], Area]
    flows: dict[tuple[int, str, int], int] = field(default_factory=dict)

    def lines(
        self, page: int, drafts: Iterable[DraftLine], remarks: Iterable[Remark]
    ) -> Iterator[TextLine]:
        """The lines of a page, and after them what its annotations say."""
        number = 0
        for draft in drafts:
            runs = runs_of(draft.runs, self.encodings)
            if any(run.text.strip() for run in runs):
                number += 1
                yield self._drafted(draft, runs, page, number)
        for at, remark in enumerate(remarks):
            flow = self._flow(page, "remark", at)
            for text in remark.lines:
                number += 1
                line = TextLine(
                    runs=(TextRun(text=clean(text)),),
                    flow=flow,
                    area=Area.TEXT_BOX,
                    page=page,
                    line=number,
                )
                yield _placed(line, remark.edges)

    def _drafted(
        self, draft: DraftLine, runs: tuple[TextRun, ...], page: int, number: int
    ) -> TextLine:
        area = self.areas.get(edge_key(draft), draft.area) if draft.edge else draft.area
        line = TextLine(
            runs=runs,
            flow=self._flow(page, area.value if area in _EDGES else "", draft.column),
            area=area,
            page=page,
            line=number,
            align=draft.align,
            is_boxed=draft.is_boxed,
            in_grid=draft.in_grid,
        )
        return _placed(line, draft.edges)

    def _flow(self, page: int, kind: str, column: int) -> int:
        if not kind and column == BODY:
            return BODY
        return self.flows.setdefault((page, kind, column), len(self.flows) + 1)


def line_maker(pages: list[list[DraftLine]]) -> LineMaker:
    """The maker for a file of these pages."""
    runs = (run for lines in pages for line in lines for run in line.runs)
    return LineMaker(
        encodings=font_encodings((style.font, text) for style, text in runs),
        areas=edge_areas(pages),
    )


def main_encoding(
    pages: Iterable[Iterable[DraftLine]], encodings: Mapping[str, LegacyEncoding]
) -> LegacyEncoding | None:
    """The old encoding that most letters of the file were in, None where all was Unicode."""
    if not encodings:
        return None
    letters: Counter[LegacyEncoding] = Counter()
    for lines in pages:
        for line in lines:
            for style, text in line.runs:
                encoding = encodings.get(style.font)
                if encoding is not None:
                    letters[encoding] += len(text)
    return letters.most_common(1)[0][0]


def _placed(line: TextLine, edges: Edges) -> TextLine:
    left, top, right, bottom = (round(value, _PARTS_OF_MM) for value in edges)
    return replace(line, left_mm=left, top_mm=top, right_mm=right, bottom_mm=bottom)
