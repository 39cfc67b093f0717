"""What a page of several lists is made of: for each list its rows, its acts, what its pane says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bmnn_desk.ui.widgets.buttons import ButtonKind
from bmnn_desk.ui.widgets.column import Row
from bmnn_desk.ui.widgets.row_model import RowSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.column import Column
    from bmnn_desk.ui.widgets.side_pane import PaneHead

Shown_co = TypeVar("Shown_co", covariant=True)


class PartSource(RowSource[Shown_co], Protocol[Shown_co]):
    """Where a list's rows come from, and what narrows it; each call is one quick read."""

    def narrow(self, words: str, choice: str) -> None:
        """Show from now on what has these words (found without accents) and suits the choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What an act may end in: another list of the page, narrowed so, and its row `current`."""

    part: str
    words: str = field(default="", repr=False)
    choice: str = ""
    current: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAct(Generic[Row]):
    """A button over a list, and its shortcut.

    It is there only where the account may call every one of `verbs`. `do(page, row)` gets the
    current row, None in an empty list, and gives a Sheet to open, a LineWanted to go to, a
    Narrowed list, words for the toast, or None; `page.seat` is the seat, and the page the parent
    of what runs in the background. With `needs_row` it is idle without a row that
    `suits` it. The words have the underlined letter of Alt, ASCII and not Z.
    """

    words: str
    icon: str
    keys: str
    verbs: tuple[Callable[..., object], ...]
    do: Callable[[SeatedPage, Row | None], object]
    needs_row: bool = True
    suits: Callable[[Row], bool] | None = None
    kind: ButtonKind = ButtonKind.NORMAL

    def fits(self, row: Row | None) -> bool:
        """Whether it can be done with that row now."""
        if row is None:
            return not self.needs_row
        return self.suits is None or self.suits(row)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartMatter:
    """What the pane says of a row: its head, facts in two columns, and what happened to it.

    `history` has a day and what happened, in the order in which it is to be read.
    """

    head: PaneHead
    facts: tuple[tuple[str, str], ...] = ()
    history: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyWords:
    """What stands in place of an empty list: an icon and one sentence.

    `offers` is the place of the act among the list's acts that is offered, None for none.
    """

    icon: str
    words: str
    offers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPart(Generic[Row]):
    """One list of a page; `key` names it in `LineWanted.part`, `words` stand on its chip.

    `reads` are what the account must be allowed to read, else the list is not there. `name` is
    what a screen reader calls the table. `choices` are values and words of a box that narrows the
    list, the first chosen at the beginning, and the first or the last leaves out nothing; none
    where there is nothing to choose. Enter does `opens(page, row)`, as an act does; without it,
    or where it gives None, the pane comes. `counts` tells the number on the chip, none where it
    is 0, and `counted` of what it is: of what waits, where it is not said. `struck` rows no longer
    stand.
    """

    key: str
    words: str
    name: str
    columns: tuple[Column[Row], ...]
    source: PartSource[Row]
    matter: Callable[[Seat, Row], PartMatter]
    empty: EmptyWords
    reads: tuple[Callable[..., object], ...] = ()
    acts: tuple[PartAct[Row], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    opens: Callable[[SeatedPage, Row], object] | None = None
    counts: Callable[[Seat], int] | None = None
    counted: str = ""
    struck: Callable[[Row], bool] | None = None


AnyPart = ListPart[Any]
AnyAct = PartAct[Any]
