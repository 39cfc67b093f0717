"""The offer to load sample data, for whatever place wants to make it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.outgoing.empty_state import EmptyState
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOffer:
    """`words` are those of a button under an empty list; `sheet` makes the form to lay over."""

    words: str
    sheet: Callable[[], Sheet]


def sample_offer(seat: Seat) -> SampleOffer | None:
    """The offer at this seat; None where no sample can be made, as in the sample itself."""
    if seat.sample is None:
        return None
    from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog  # noqa: PLC0415  rarely wanted

    words = QCoreApplication.translate("SampleOffer", "Hoặc nạp dữ liệu mẫu để làm quen…")
    return SampleOffer(words=words, sheet=lambda: LoadSampleDialog(seat))


def offer_sample(
    empty: EmptyState, seat: Seat, lay: Callable[[Sheet], object], *, untouched: bool
) -> None:
    """Offer it under an empty list; `lay` puts the form over the page.

    Only where the list is `untouched`, and never had a row: who works here already is not to be
    led away by a filter that hides his rows, or by a new year.
    """
    offer = sample_offer(seat) if untouched else None
    if offer is None:
        empty.say_other("", lambda: None)
    else:
        empty.say_other(offer.words, lambda: lay(offer.sheet()))
