from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.proposal.draft_offers import DraftOffers
from bmnn_desk.ui.widgets.banner import Banner
from bmnn_desk.ui.widgets.buttons import Button
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def keep(seat: Seat, subject: int, title: str) -> None:
    fields = {"title": title}
    request = KeepDraftRequest(form="propose_level", subject=subject, fields=fields, caret="title")
    seat.desk.jot(keep_form_draft, request)


def offers_of(qtbot: QtBot, seat: Seat) -> DraftOffers:
    offers = DraftOffers(seat)
    offers.resize(700, 200)
    shown(qtbot, offers)
    offers.refresh()
    return offers


def test_nothing_is_offered_where_nothing_was_left(qtbot: QtBot, seat: Seat) -> None:
    offers = offers_of(qtbot, seat)

    assert offers.words == ()
    assert offers.isHidden()


def test_a_draft_is_opened_or_thrown_away(qtbot: QtBot, seat: Seat) -> None:
    keep(seat, 7, "về việc dở dang " * 9)
    offers = offers_of(qtbot, seat)
    (words,) = offers.words
    assert "về việc dở dang" in words
    assert "…" in words
    go_on, drop = (
        button for banner in offers.findChildren(Banner) for button in banner.findChildren(Button)
    )

    with qtbot.waitSignal(offers.open_asked) as asked:
        go_on.click()
    assert asked.args == [7]
    drop.click()
    assert offers.words == ()
