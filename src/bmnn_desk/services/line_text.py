"""Make a register line findable in all books at once, by folded words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.services.work import Work


def make_line_findable(
    work: Work, line: int, words: Iterable[str], places: Iterable[str] = ()
) -> None:
    """Keep a line's words, and those of who sent or gets it (`places`, found as words too).

    The caller leaves a Tuyệt mật trích yếu out.
    """
    before = work.session.get(t.LineText, line)
    if before is not None:
        work.session.delete(before)
        work.session.flush()
    whose = fold(" ".join(places))
    work.session.add(
        t.LineText(line_id=line, words=f"{fold(' '.join(words))} {whose}".strip(), places=whose)
    )
