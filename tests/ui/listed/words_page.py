"""A page of two invented lists, for the tests of pages of lists."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.services.incoming_ids import incoming_ids
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.sign_journal import sign_journal
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, Narrowed, PartAct, PartMatter
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, text_column

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass
class Words:
    """Words as rows, by their place from 1 on."""

    all: tuple[str, ...]
    asked: list[tuple[str, str]] = field(default_factory=list)
    _shown: tuple[int, ...] = ()

    def narrow(self, words: str, choice: str) -> None:
        self.asked.append((words, choice))
        self._shown = tuple(
            place
            for place, word in enumerate(self.all, start=1)
            if words in word and (choice != "short" or len(word) < 5)
        )

    def ids(self) -> array[int]:
        return array("q", self._shown)

    def rows(self, ids: tuple[int, ...]) -> tuple[str | None, ...]:
        return tuple(self.all[each - 1] for each in ids)


def part(key: str, source: Words) -> ListPart[str]:
    """A list with acts that end in each way an act may end in."""
    acts: tuple[PartAct[str], ...] = (
        PartAct(
            words="&Thêm…",
            icon="plus",
            keys="Ctrl+N",
            verbs=(keep_statistics,),
            do=lambda _page, row: Sheet(f"Thêm vào {row}"),
            needs_row=False,
        ),
        PartAct(
            words="&Sang danh sách kia",
            icon="arrow-right",
            keys="Ctrl+G",
            verbs=(keep_statistics,),
            do=lambda _page, row: Narrowed(part="people", words=row or ""),
            suits=lambda row: row != "bia",
        ),
        PartAct(
            words="Đ&i xa",
            icon="send",
            keys="Ctrl+E",
            verbs=(keep_statistics,),
            do=lambda page, _row: LineWanted(page="outgoing", line=page.seat.body),
        ),
        PartAct(
            words="Kh&ai báo",
            icon="check",
            keys="Ctrl+T",
            verbs=(keep_statistics,),
            do=lambda _page, row: f"Xong {row}",
        ),
        PartAct(
            words="Lập &khoKý mốc",
            icon="plus",
            keys="Ctrl+P",
            verbs=(sign_journal,),
            do=lambda _page, _row: None,
        ),
    )
    return ListPart(
        key=key,
        words=key.capitalize(),
        name=f"Các {key}",
        columns=(text_column(ColumnName(key="word", heading="Từ"), str, 10, 9),),
        source=source,
        matter=lambda _seat, row: PartMatter(
            head=PaneHead(top=row), facts=(("Từ", row),), history=(("01/02/2025", "Viết ra"),)
        ),
        empty=EmptyWords(icon="inbox", words="Chưa có từ nào.", offers=0),
        reads=(incoming_ids,),
        acts=acts,
        choices=(("", "Mọi từ"), ("short", "Từ ngắn")) if key == "words" else (),
        counts=lambda _seat: len(source.all),
    )


class WordsPage(ListedPage):
    """Words, and people."""

    def __init__(self, seat: Seat, words: Words, people: Words) -> None:
        super().__init__(
            seat, (part("words", words), part("people", people)), "Từ và người của cơ quan"
        )
