"""Add what the list of a field lacks without leaving the form: F2, or the button behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Adding:
    """The sheet that adds, the act that it does, and what the button says of it."""

    tip: str
    verb: Callable[..., object]
    make: Callable[[Seat], Sheet]


class QuickAdd(QObject):
    """Behind a field with a `ChoiceBox`, for who may do the act; for others there is nothing.

    The form stays under the sheet as it is. Once that is gone `choices` says what is offered now;
    what the sheet added is chosen, and where it was only left what was chosen stays.

    Raises:
        TypeError: the field's editor is no list to choose from.
    """

    def __init__(
        self,
        seat: Seat,
        field: Field,
        adding: Adding,
        choices: Callable[[], Iterable[tuple[object, str]]],
    ) -> None:
        super().__init__(field)
        if not isinstance(field.editor, ChoiceBox):
            raise TypeError(field.plain_words)
        self._box: ChoiceBox[object] = field.editor
        self._seat, self._field, self._adding, self._choices = seat, field, adding, choices
        if seat.may(adding.verb):
            field.offer_plus(adding.tip)
            field.plus_asked.connect(self.open)

    def open(self) -> None:
        """Lay the sheet that adds over the form; its own draft comes with it."""
        below = _sheet_of(self._field)
        # What others added since the form opened is not what this sheet adds.
        self._offer(choose_new=False)
        added = self._adding.make(self._seat)
        # After a lock the form alone comes back: nothing would tell it what was added.
        added.reopens = False
        added.finished.connect(self._take)
        below.come_back_to(self._box)
        below.sheet_wanted.emit(added)

    def _take(self, result: object) -> None:
        self._offer(choose_new=result is not None)

    def _offer(self, *, choose_new: bool) -> None:
        try:
            self._box.offer_more(self._choices(), choose_new=choose_new)
        except DeskError as error:
            self._field.show_error(sentence(error))


def _sheet_of(widget: QWidget) -> Sheet:
    above: QWidget | None = widget.parentWidget()
    while above is not None and not isinstance(above, Sheet):
        above = above.parentWidget()
    if above is None:
        raise AssertionError  # a field that adds stands in a sheet
    return above
