"""An entry of a danh mục as the windows say it, and as it is searched for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.domain.numbers import fold
from bmnn_desk.ui.proposal.suggestion import Suggestion
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_list import SecretEntry


def entry_suggestion(entry: SecretEntry) -> Suggestion:
    """An entry with its place, its words, and what is to be looked at about its decision.

    One whose decision has ended is shown with the reason, and cannot be taken.
    """
    return Suggestion(
        key=entry,
        words=" · ".join(filter(None, (place_words(entry), entry.item.words))),
        hint=decision_words(entry),
        warning=_warning(entry),
        level=entry.item.level,
        refused=entry.state is ListState.EXPIRED,
    )


def place_words(entry: SecretEntry) -> str:
    """Điểm, khoản, Điều, as they are cited."""
    item, tr = entry.item, QCoreApplication.translate
    parts = (
        tr("entry_words", "điểm {0}").format(item.point) if item.point else "",
        tr("entry_words", "khoản {0}").format(item.clause) if item.clause else "",
        tr("entry_words", "Điều {0}").format(item.article) if item.article else "",
    )
    said = " ".join(filter(None, parts))
    return said[:1].upper() + said[1:]


def decision_words(entry: SecretEntry) -> str:
    """The decision with its day and field."""
    day = day_text(entry.decision_day)
    return " · ".join(filter(None, (entry.decision, day, entry.field)))


def entry_words(entry: SecretEntry) -> str:
    """Everything of an entry, folded, to search in."""
    item = entry.item
    numbers = f"dieu {item.article} khoan {item.clause} diem {item.point}"
    known = (item.words, level_word(item.level), entry.decision, entry.field)
    return fold(" ".join((numbers, *known)))


def _warning(entry: SecretEntry) -> str:
    said, tr = [], QCoreApplication.translate
    if entry.state is ListState.EXPIRED and entry.held.until is not None:
        day = short_day(entry.held.until + timedelta(days=1))
        said.append(tr("entry_words", "Hết hiệu lực từ {day}").format(day=day))
        if entry.held.successor and entry.held.until_inferred is None:
            said.append(tr("entry_words", "thay bằng {by}").format(by=entry.held.successor))
    elif entry.state is ListState.DOUBTFUL:
        words = tr("entry_words", "Suy luận: có thể đã được {by} thay thế, nên đối chiếu")
        said.append(words.format(by=entry.held.successor))
    elif not entry.in_force:
        said.append(tr("entry_words", "Không có hiệu lực vào ngày lập phiếu"))
    if not entry.published:
        said.append(tr("entry_words", "Danh mục không công bố"))
    return " · ".join((*said, decision_words(entry))) if said else ""
