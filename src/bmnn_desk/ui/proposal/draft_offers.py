"""Slips that were begun and left: each offered again, or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.draft_keeper import drop_draft
from bmnn_desk.ui.kept_offers import KeptOffers
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.seat import Seat

_FORM = "propose_level"


class DraftOffers(KeptOffers):
    """A slip's draft is gone on with, or dropped."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, _FORM, self._banner)

    def drop(self, subject: int) -> None:
        """Throw a draft away.

        Raises:
            DeskError: the desk could not.
        """
        drop_draft(self._seat, _FORM, subject)
        self.refresh()

    def _banner(self, draft: FormDraft) -> Banner:
        words = self.tr("Có phiếu đang soạn dở lúc {hour}{about}.")
        title = " ".join(draft.fields.get("title", "").split())
        about = f": {title[:60].rstrip()}{'…' if len(title) > 60 else ''}" if title else ""  # noqa: PLR2004
        banner = Banner(BannerKind.INFO)
        banner.say(
            words.format(hour=self.saved(draft), about=about),
            BannerKind.INFO,
            [
                (self.tr("Mở tiếp"), lambda: self.open_asked.emit(draft.subject)),
                (self.tr("Bỏ nháp"), lambda: self.drop(draft.subject)),
            ],
        )
        return banner
