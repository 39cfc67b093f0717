"""Runs of prints that a crash, a lock or a printer cut off: each offered to be taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.run_draft import RUN_FORM, state_of
from bmnn_desk.ui.kept_offers import KeptOffers
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat


class RunOffers(KeptOffers):
    """A run is gone on with where it stopped; it can only be answered for, not dropped."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, RUN_FORM, self._banner)

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
                hour=self.saved(draft),
                count=len(state.sent or state.left),
            ),
            BannerKind.WARN,
            [(self.tr("Mở tiếp"), lambda: self.open_asked.emit(draft.subject))],
        )
        return banner
