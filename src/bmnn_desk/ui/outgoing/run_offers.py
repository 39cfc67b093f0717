"""Runs of prints that a crash, a lock or a printer cut off: each offered to be taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.run_draft import RUN_FORM, state_of
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat

_MOST_SHOWN = 2


class RunOffers(QWidget):
    """`open_asked(item)` to go on with one; hidden where there is none, the newest first."""

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
        """Read which runs are unfinished.

        Raises:
            DeskError: the desk could not read them.
        """
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        drafts = self._seat.desk.read(form_drafts, DraftsAsked(form=RUN_FORM))
        newest = sorted(drafts, key=lambda draft: (draft.saved_on, draft.saved_at), reverse=True)
        self._shown = [self._banner(draft) for draft in newest[:_MOST_SHOWN]]
        for banner in self._shown:
            self._column.addWidget(banner)
        self.setVisible(bool(self._shown))

    def _banner(self, draft: FormDraft) -> Banner:
        asked = DetailAsked(body=self._seat.body, item=draft.subject, day=self._seat.today())
        (detail,) = self._seat.desk.read(outgoing_detail, asked)
        state = state_of(draft.fields)
        waiting = self.tr("Lần in {reference} lúc {hour} còn dở: {count:02} bản chưa in.")
        unsaid = self.tr(
            "Lần in {reference} lúc {hour} bị ngắt: {count:02} bản chưa rõ in tới đâu. Xem khay "
            "giấy ra rồi mở để trả lời."
        )
        banner = Banner(BannerKind.WARN)
        banner.say(
            (unsaid if state.sent else waiting).format(
                reference=detail.reference,
                hour=draft.saved_at,
                count=len(state.sent or state.left),
            ),
            BannerKind.WARN,
            [(self.tr("Mở tiếp"), lambda: self.open_asked.emit(draft.subject))],
        )
        return banner
