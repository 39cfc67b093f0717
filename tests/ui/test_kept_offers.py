from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.drafts_kept import FormDraft
from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.draft_keeper import drop_draft
from bmnn_desk.ui.kept_offers import KeptOffers
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.kept import shown

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

FORM = "record_marks_of_a_test"


def banner_of(draft: FormDraft) -> Banner:
    banner = Banner()
    banner.say(f"so {draft.subject}")
    return banner


def draft_of(day: date) -> FormDraft:
    return FormDraft(form=FORM, subject=1, fields={}, caret="", saved_at="16:40", saved_on=day)


def test_two_drafts_at_most_are_offered_and_one_that_is_gone_is_not(
    qtbot: QtBot, seat: Seat
) -> None:
    window = QWidget()
    offers = KeptOffers(seat, FORM, banner_of)
    QVBoxLayout(window).addWidget(offers)
    shown(qtbot, window)
    for subject in (1, 2, 3):
        request = KeepDraftRequest(form=FORM, subject=subject, fields={}, caret="")
        seat.desk.jot(keep_form_draft, request)
    other = KeepDraftRequest(form="propose_level", subject=4, fields={}, caret="")
    seat.desk.jot(keep_form_draft, other)

    offers.refresh()
    told = offers.words
    assert len(told) == 2
    assert set(told) < {"so 1", "so 2", "so 3"}
    assert offers.isVisible()

    for subject in (1, 2, 3):
        drop_draft(seat, FORM, subject)
    offers.refresh()
    assert offers.words == ()
    assert not offers.isVisible()


def test_a_draft_of_another_day_is_told_with_its_day(qtbot: QtBot, seat: Seat) -> None:
    offers = KeptOffers(seat, FORM, banner_of)
    qtbot.addWidget(offers)
    today = seat.today()

    assert offers.saved(draft_of(today)) == "16:40"
    told = offers.saved(draft_of(today - timedelta(days=1)))
    assert told.startswith("16:40, ")
    assert str((today - timedelta(days=1)).year) in told
