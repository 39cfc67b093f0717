"""Keep which marks came onto copies, and the files that were made with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import select

from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.contents import keep_content
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from bmnn_desk.services.work import Work

MADE_COPY = "made_copy"


class Marked(Protocol):
    """What a request to record marks says of copies, by their numbers."""

    @property
    def marks(self) -> tuple[MarkMade, ...]:
        """Each mark, with its copy."""

    @property
    def made(self) -> Sequence[tuple[int, bytes]]:
        """The files that were made."""

    @property
    def pack_digest(self) -> str:
        """Of the form pack that the shapes came from."""


def require_copies(asked: Marked, copies: Container[int]) -> None:
    """Refuse a mark or file of a copy that is not among `copies`.

    Raises:
        NotFoundError: there is no copy of that number.
    """
    for number in {mark.copy_number for mark in asked.marks} | {n for n, _ in asked.made}:
        if number not in copies:
            msg = "copy"
            raise NotFoundError(msg, number)


def marks_before(work: Work, copies: Mapping[int, t.Copy]) -> frozenset[tuple[int, Stamp]]:
    """Which stamps the copies have already, by number."""
    numbers = {copy.id: number for number, copy in copies.items()}
    used = work.session.execute(
        select(t.MarkUse.copy_id, t.MarkUse.stamp).where(t.MarkUse.copy_id.in_(numbers))
    )
    return frozenset((numbers[copy], Stamp(stamp)) for copy, stamp in used)


def keep_marks(
    work: Work, asked: Marked, copies: Mapping[int, t.Copy], reason: Callable[[MarkMade], str]
) -> None:
    """Keep the marks, each with what `reason` says of it, and the files, sealed."""
    used = [
        t.MarkUse(
            copy_id=copies[mark.copy_number].id,
            stamp=mark.stamp,
            way=mark.way,
            ink=mark.ink,
            x_mm=mark.x_mm,
            y_mm=mark.y_mm,
            box=mark.box,
            pack_digest=asked.pack_digest,
            reason=reason(mark),
        )
        for mark in asked.marks
    ]
    work.session.add_all(used)
    work.session.flush()  # the marks have their ids from here on
    work.session.add_all(
        t.MarkFill(
            mark_use_id=use.id,
            pages=mark.pages,
            from_right=mark.from_right,
            blanks=[list(pair) for pair in mark.blanks],
            until=mark.until,
        )
        for use, mark in zip(used, asked.marks, strict=True)
    )
    for number, data in asked.made:
        keep_content(work, copies[number].item_id, data, MADE_COPY, copies[number].id)


def marks_on(work: Work, copies: Mapping[int, int]) -> dict[int, dict[Stamp, MarkMade]]:
    """The marks of copies as they were recorded last, by copy number; `copies` is number by id."""
    rows = work.session.execute(
        select(t.MarkUse, t.MarkFill)
        .outerjoin(t.MarkFill, t.MarkFill.mark_use_id == t.MarkUse.id)
        .where(t.MarkUse.copy_id.in_(copies))
        .order_by(t.MarkUse.id)
    )
    found: dict[int, dict[Stamp, MarkMade]] = {number: {} for number in copies.values()}
    for use, fill in rows:
        number = copies[use.copy_id]
        found[number][use.stamp] = mark_made(number, use, fill)
    return found


def mark_made(number: int, use: t.MarkUse, fill: t.MarkFill | None) -> MarkMade:
    """A mark of copy `number` as it was recorded.

    Before revision 0006 no pages and blanks were kept: such a mark stood on the first page, but
    for the mark of a copy (Bản sao bí mật nhà nước), and BẢN SỐ held its copy's number.
    """
    mark = MarkMade(
        copy_number=number,
        stamp=use.stamp,
        way=use.way,
        ink=use.ink,
        x_mm=use.x_mm,
        y_mm=use.y_mm,
        box=use.box,
    )
    if fill is None:
        return mark if use.stamp is not Stamp.SECRET_COPY else replace(mark, pages="last")
    return replace(
        mark,
        pages=fill.pages,
        blanks=tuple((name, text) for name, text in fill.blanks),
        from_right=fill.from_right,
        until=fill.until,
    )
