"""The promises on paper, to be kept with the machine's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office_paper import OfficePaper, PaperClause, PaperHeading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.domain.office_entries import BodyEntry
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.promises import PublishedPromises


def promises_paper(published: PublishedPromises, office: BodyEntry, day: date) -> OfficePaper:
    """The same sentences as on the screen, under the office's name of that day; nobody signs."""
    words = published.words
    return OfficePaper(
        parent=office.parent,
        agency=office.name,
        place=office.place,
        day=day,
        kind=words.title,
        title=words.paper_title,
        note=words.paper_note,
        blocks=(words.about, *_promised(published), *_limited(published)),
    )


def _promised(published: PublishedPromises) -> Iterator[PaperBlock]:
    for promise in published.promises:
        yield PaperHeading(text=f"{promise.id}. {promise.name}", centred=False)
        for name, text in published.parts_of(promise):
            yield PaperClause(label=f"{name}:", text=text)


def _limited(published: PublishedPromises) -> Iterator[PaperBlock]:
    yield PaperHeading(text=published.words.limits, centred=False)
    for limit in published.limits:
        yield PaperClause(label=f"{limit.name}:", text=limit.text)
