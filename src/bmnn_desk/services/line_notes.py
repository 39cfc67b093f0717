"""What the note column of a register says of a line beside its own note: cancelled, corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.line_corrections import corrections_of
from bmnn_desk.services.line_digests import COLUMNS
from bmnn_desk.services.sight import reads_title
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.corrections import Correction
    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.services.work import Work

_TITLE = "title"
# The unit that keeps the copy and the note stand in one column of some forms.
_TOGETHER, _PARTS = "keeping_note", frozenset({"keeping_unit", "note"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Of:
    """What the words of a line's note need: the book it stands in, its day."""

    kind: str
    pack: str
    day: date


def notes_of(work: Work, lines: Iterable[int], until_act: int | None = None) -> dict[int, str]:
    """The words of cancelling and corrections by line, in the words of the line's own regime.

    Lines of which nothing is to be said are left out. Only acts before `until_act` count. The
    texts of a corrected trích yếu are left out for who may not read it.
    """
    wanted = list(lines)
    said: dict[int, list[str]] = {}
    corrections = corrections_of(work, wanted, until_act)
    cancels = _cancels(work, wanted, until_act)
    where = _books(work, [*corrections, *cancels])
    unread = _unread(work, where, corrections)
    for line, each in corrections.items():
        of = where[line]
        for one in each:
            hidden = one.field == _TITLE and line in unread
            said.setdefault(line, []).append(_corrected(work, of, one, hidden=hidden))
    for line, cancel in cancels.items():
        words = work.law.on(where[line].day).words["cancelled"]
        text = words.format(day=short_day(cancel.day), reason=cancel.reason)
        said.setdefault(line, []).append(text)
    return {line: "\n".join(texts) for line, texts in said.items()}


def column_heading(form: RegisterForm, field: str) -> str:
    """The heading of the column that shows a field, on one line; '' where the form has none."""
    for column in form.columns:
        if column.field == field or (column.field == _TOGETHER and field in _PARTS):
            return " ".join(column.heading.split())
    return ""


def _corrected(work: Work, of: _Of, said: Correction, *, hidden: bool) -> str:
    words = work.law.on(of.day).words
    empty = words["correction_empty"]
    texts = {
        "day": short_day(said.day),
        "column": column_heading(work.law.pack(of.pack).register(of.kind), said.field),
        "reason": said.reason,
    }
    if hidden:
        return words["corrected_unread"].format(**texts)
    old, new = (", ".join(text.split("\n")) or empty for text in (said.old, said.new))
    return words["corrected"].format(old=old, new=new, **texts)


def _cancels(work: Work, lines: list[int], until_act: int | None) -> dict[int, t.LineCancel]:
    found: dict[int, t.LineCancel] = {}
    for chunk in in_chunks(lines):
        asked = select(t.LineCancel).where(t.LineCancel.line_id.in_(chunk))
        if until_act is not None:
            asked = asked.where(t.LineCancel.act_seq < until_act)
        found.update({row.line_id: row for row in work.session.scalars(asked)})
    return found


def _books(work: Work, lines: list[int]) -> dict[int, _Of]:
    found: dict[int, _Of] = {}
    for chunk in in_chunks(lines):
        rows = work.session.execute(
            select(t.Line.id, t.Line.day, t.Book.kind, t.Book.pack)
            .join(t.Volume, t.Volume.id == t.Line.volume_id)
            .join(t.Book, t.Book.id == t.Volume.book_id)
            .where(t.Line.id.in_(chunk))
        )
        found.update({row.id: _Of(kind=row.kind, pack=row.pack, day=row.day) for row in rows})
    return found


def _unread(
    work: Work, where: Mapping[int, _Of], corrections: Mapping[int, list[Correction]]
) -> set[int]:
    """The lines whose corrected trích yếu is not for this account to read."""
    unread: set[int] = set()
    for line, each in corrections.items():
        if any(said.field == _TITLE for said in each):
            columns = COLUMNS[where[line].kind]
            level = work.session.scalar(select(columns.level).where(columns.line_id == line))
            if level is not None and not reads_title(work, level):
                unread.add(line)
    return unread
