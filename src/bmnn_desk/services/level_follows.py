"""What follows another level at once: which words find a document, and who reads its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.sight import reads_title
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ScalarSelect, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.work import Work

_TITLE = "title"


def follow_level(work: Work, item: int, level: SecrecyLevel) -> None:
    """Take the words of a trích yếu out of every search as it becomes Tuyệt mật, or bring them in.

    Only words that stand in a register come in: the title of a Tuyệt mật document that is in none
    stays where it is (rule DI-02).
    """
    lines = {row.id: row.told for row in work.session.execute(_titles(item))}
    titles = sorted({each for each in (*lines.values(), *_corrected(work, lines)) if each.strip()})
    for line in lines:
        known = work.session.get(t.LineText, line)
        if known is not None:
            words = _told(known.words, titles, level)
            make_line_findable(work, line, (_without(words, (known.places,)),), (known.places,))
    known_item = work.session.get(t.SearchText, item)
    if known_item is not None:
        told = _told(known_item.folded, titles, level)
        work.session.delete(known_item)
        work.session.flush()
        work.session.add(t.SearchText(item_id=item, folded=told))


def newest_level(item: InstrumentedAttribute[int]) -> ScalarSelect[SecrecyLevel | None]:
    """The level of an item that holds; for a query that has the item's number."""
    levels = aliased(t.ItemLevel)
    return (
        select(levels.level)
        .where(levels.item_id == item)
        .order_by(levels.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def level_now(work: Work, item: int, entered: SecrecyLevel) -> SecrecyLevel:
    """The level of an item that holds, by the newest decision on it; else that of its line."""
    found = work.session.scalar(select(newest_level(t.Item.id)).where(t.Item.id == item))
    return entered if found is None else found


def titles_hidden(work: Work) -> frozenset[int]:
    """The lines whose trích yếu became Tuyệt mật since, and is not for this account to read.

    What was entered as Tuyệt mật is hidden by its own line; these are few.
    """
    if reads_title(work, SecrecyLevel.TUYET_MAT):
        return frozenset()
    rows = work.session.execute(
        select(t.Line.id, t.Item.drafter_id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.SecrecyChange, t.SecrecyChange.item_id == t.Item.id)
        .where(
            t.SecrecyChange.kind == ChangeKind.RAISED.value,
            t.SecrecyChange.level == SecrecyLevel.TUYET_MAT,
            newest_level(t.Item.id) == SecrecyLevel.TUYET_MAT,
        )
    )
    return frozenset(
        line for line, drafter in rows if not reads_title(work, SecrecyLevel.TUYET_MAT, drafter)
    )


def _titles(item: int) -> Select[int, str]:
    told = func.coalesce(t.OutgoingLine.title, t.IncomingLine.title, t.CopyLine.title, "")
    return (
        select(t.Line.id, told.label("told"))
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(t.Line.item_id == item)
    )


def _corrected(work: Work, lines: Iterable[int]) -> set[str]:
    rows = work.session.execute(
        select(t.LineCorrection.old, t.LineCorrection.new).where(
            t.LineCorrection.line_id.in_(lines), t.LineCorrection.field == _TITLE
        )
    )
    return {text for row in rows for text in row}


def _told(words: str, titles: Iterable[str], level: SecrecyLevel) -> str:
    folded = [fold(" ".join(each.split())) for each in titles]
    bare = _without(words, folded)
    return bare if level is SecrecyLevel.TUYET_MAT else " ".join((bare, *folded)).strip()


def _without(words: str, texts: Iterable[str]) -> str:
    """Longest first: one title may be a part of another."""
    words = " ".join(words.split())
    for text in sorted(texts, key=len, reverse=True):
        words = words.replace(text, " ") if text else words
    return " ".join(words.split())
