from __future__ import annotations

from contextlib import closing

import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.drawn_ink import drawn_ink
from bmnn_desk.papers.drawn_things import ThingKind, drawn_things
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.seen_ink import InkAsked, ink_seen
from tests.papers import documents, samples, unseen


def _inks(data: bytes) -> tuple[float, float, float]:
    """The ink that the level mark of the first page holds in lines, in letters, and shows."""
    with opened_text(data) as shown, closing(shown[0]) as page:
        own = [
            thing
            for thing in drawn_things(page)
            if thing.ink[0] > thing.ink[1] and thing.box[0] < 71 and 61 < thing.box[1] < 71
        ]
        lines, letters = (
            sum(drawn_ink(shown, page, thing) for thing in own if thing.kind is kind)
            for kind in (ThingKind.FRAME, ThingKind.TEXT)
        )
        box = (30.0, 62.0, 70.0, 70.0)
        return lines, letters, ink_seen(page, InkAsked(box=box, ink=Ink.RED))


def _made(source: bytes | None = None) -> bytes:
    mark = samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0))
    return mark_pdf(source or documents.pdf(1), [samples.copy(7, mark)])[0]


def test_borders_and_letters_hold_the_ink_that_is_seen() -> None:
    lines, letters, seen = _inks(_made())
    # 40 x 8 mm at 0.25 mm, and 37.5 x 5.5 mm at 0.15 mm, measured along the middle of the line.
    assert lines == pytest.approx(2 * 0.25 * 47.5 + 2 * 0.15 * 42.7, abs=0.1)
    assert lines + letters == pytest.approx(seen, rel=0.1)


def test_a_clip_takes_what_is_seen_and_nothing_of_what_is_held() -> None:
    lines, letters, _ = _inks(_made())
    clipped = _inks(documents.changed(unseen.clipped_away, _made()))
    assert clipped == pytest.approx((lines, letters, 0.0))
