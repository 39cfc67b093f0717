"""Drafts that were left: the newest of one form, each offered in a banner to be taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.banner import Banner

_MOST_SHOWN = 2


class KeptOffers(QWidget):
    """`open_asked(subject)` to go on with one; hidden where there is none, the newest first.

    `banner_of` makes the banner of a draft; what it offers besides is its own.
    """

    open_asked = Signal(int)

    def __init__(
        self,
        seat: Seat,
        form: str,
        banner_of: Callable[[FormDraft], Banner],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat, self._form, self._banner_of = seat, form, banner_of
        self._shown: list[Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What is offered."""
        return tuple(banner.words for banner in self._shown)

    def refresh(self) -> None:
        """Read which drafts there are.

        Raises:
            DeskError: the desk could not read them.
        """
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        drafts = self._seat.desk.read(form_drafts, DraftsAsked(form=self._form))
        newest = sorted(drafts, key=lambda draft: (draft.saved_on, draft.saved_at), reverse=True)
        self._shown = [self._banner_of(draft) for draft in newest[:_MOST_SHOWN]]
        for banner in self._shown:
            self._column.addWidget(banner)
        self.setVisible(bool(self._shown))

    def saved(self, draft: FormDraft) -> str:
        """When a draft was saved: the hour, and the day where it was not today."""
        if draft.saved_on == self._seat.today():
            return draft.saved_at
        return f"{draft.saved_at}, {short_day(draft.saved_on)}"
