from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.seen_ink import InkAsked, ink_seen, is_hidden
from tests.papers import documents, samples, unseen

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf
    import pypdfium2

LEVEL = InkAsked(box=(30.0, 62.0, 70.0, 70.0), ink=Ink.RED)


def _asked(data: bytes, look: Callable[[pypdfium2.PdfPage], float]) -> float:
    with opened_text(data) as shown, closing(shown[0]) as page:
        return look(page)


def _made() -> bytes:
    return mark_pdf(documents.pdf(1), [samples.copy(7)])[0]


def test_a_mark_alone_shows_its_ink_and_hides_none() -> None:
    assert not _asked(_made(), lambda page: is_hidden(page, LEVEL))
    # Two borders of 0.25 and 0.15 mm around words of some 30 square millimetres.
    assert _asked(_made(), lambda page: ink_seen(page, LEVEL)) == pytest.approx(70, rel=0.1)


def test_only_an_annotation_counts_as_hiding_while_every_cover_takes_ink() -> None:
    for change in unseen.WAYS:
        data = documents.changed(change, _made())
        hides = change is unseen.under_a_highlight
        assert bool(_asked(data, lambda page: is_hidden(page, LEVEL))) == hides
        assert _asked(data, lambda page: ink_seen(page, LEVEL)) < 10


def test_a_note_that_only_prints_hides_too() -> None:
    def only_prints(opened: pikepdf.Pdf) -> None:
        unseen.under_a_highlight(opened)
        opened.pages[0].Annots[0].F = 4 | 32

    data = documents.changed(only_prints, _made())
    assert _asked(data, lambda page: is_hidden(page, LEVEL))


def test_red_is_not_taken_for_black_and_grey_not_for_red() -> None:
    mark = samples.mark(Stamp.COPY_NUMBER, (30.0, 62.0), ink=Ink.BLACK, copy_number="07")
    data = mark_pdf(documents.with_text("Văn bản"), [samples.copy(7, mark)])[0]
    black = InkAsked(box=(30.0, 62.0, 60.0, 70.0), ink=Ink.BLACK)
    red = InkAsked(box=black.box, ink=Ink.RED)
    assert _asked(data, lambda page: ink_seen(page, black)) > 40
    assert _asked(data, lambda page: ink_seen(page, red)) < 1


def test_a_box_beyond_the_page_is_looked_at_as_far_as_there_is_a_page() -> None:
    beyond = InkAsked(box=(500.0, 500.0, 540.0, 520.0), ink=Ink.RED)
    assert _asked(_made(), lambda page: ink_seen(page, beyond)) == 0
