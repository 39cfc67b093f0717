"""Slips that were begun and left: each offered again, or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.form_drafts import (
    DraftsAsked,
    DropDraftRequest,
    drop_form_draft,
    form_drafts,
)
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat

_FORM = "propose_level"
_MOST_SHOWN = 2


class DraftOffers(QWidget):
    """`open_asked(subject)` to go on with one; hidden where there is none."""

    open_asked = Signal(int)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
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
        drafts = self._seat.desk.read(form_drafts, DraftsAsked(form=_FORM))
        newest = sorted(drafts, key=lambda draft: (draft.saved_on, draft.saved_at), reverse=True)
        self._shown = [self._banner(draft) for draft in newest[:_MOST_SHOWN]]
        for banner in self._shown:
            self._column.addWidget(banner)
        self.setVisible(bool(self._shown))

    def drop(self, subject: int) -> None:
        """Throw a draft away.

        Raises:
            DeskError: the desk could not.
        """
        self._seat.desk.jot(drop_form_draft, DropDraftRequest(form=_FORM, subject=subject))
        self.refresh()

    def _banner(self, draft: FormDraft) -> Banner:
        words = self.tr("Có phiếu đang soạn dở lúc {hour}{day}{about}.")
        day = "" if draft.saved_on == self._seat.today() else f", {short_day(draft.saved_on)}"
        title = " ".join(draft.fields.get("title", "").split())
        about = f": {title[:60].rstrip()}{'…' if len(title) > 60 else ''}" if title else ""  # noqa: PLR2004
        banner = Banner(BannerKind.INFO)
        banner.say(
            words.format(hour=draft.saved_at, day=day, about=about),
            BannerKind.INFO,
            [
                (self.tr("Mở tiếp"), lambda: self.open_asked.emit(draft.subject)),
                (self.tr("Bỏ nháp"), lambda: self.drop(draft.subject)),
            ],
        )
        return banner
