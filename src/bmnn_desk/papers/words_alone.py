"""Words of a mark that stand in a PDF without its borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.marks_read import MarkFault, MarkRead
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.own_marks import named_copies
from bmnn_desk.papers.pdf_text import spots_of, text_of
from bmnn_desk.papers.stamp_words import bare, known_stamps, level_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.pdf_text import PageText, Spot
    from bmnn_desk.papers.shown_frame import Box

_SLACK_MM = 0.5


def words_alone(
    read: PageText, marks: Sequence[MarkRead], index: int, unit: float
) -> Iterator[MarkRead]:
    """Copy numbers, and level words that are red by themselves, outside the marks of a page."""
    text = text_of(read)
    for words, number in set(named_copies(text)):
        taken = [mark.box for mark in marks if mark.box and mark.copy_number == number]
        for spot in _free(spots_of(read, words, unit=unit), taken):
            yield _alone((Stamp.COPY_NUMBER, words), spot, index, number)
    taken = [mark.box for mark in marks if mark.box and mark.copy_number is None]
    # The longer words hold the shorter.
    for stamp, word in sorted(_level_words(), key=lambda pair: len(pair[1]), reverse=True):
        if word in text:
            for spot in _free(spots_of(read, word, unit=unit), taken):
                if spot.is_own_red:
                    yield _alone((stamp, word), spot, index, None)


def _level_words() -> set[tuple[Stamp, str]]:
    return {
        (known.shape.stamp, known.shape.lines[0].text)
        for known in known_stamps()
        if level_of(known.shape.stamp) is not None
    }


def _free(spots: Sequence[Spot], taken: list[Box]) -> list[Spot]:
    """The spots that lie in no box; their own boxes are taken from then on."""
    free = [
        spot
        for spot in spots
        if not any(
            box[0] - _SLACK_MM <= spot.left
            and box[1] - _SLACK_MM <= spot.top
            and spot.right <= box[2] + _SLACK_MM
            and spot.bottom <= box[3] + _SLACK_MM
            for box in taken
        )
    ]
    taken += [(spot.left, spot.top, spot.right, spot.bottom) for spot in free]
    return free


def _alone(what: tuple[Stamp, str], spot: Spot, index: int, number: int | None) -> MarkRead:
    stamp, words = what
    return MarkRead(
        stamp=stamp,
        lines=(bare(words),),
        page=index + 1,
        ink=Ink.RED if spot.is_own_red else None,
        faults=frozenset({MarkFault.BORDERS}),
        box=(spot.left, spot.top, spot.right, spot.bottom),
        copy_number=number,
        level=level_of(stamp),
    )
