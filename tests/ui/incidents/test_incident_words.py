from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.incidents import IncidentKind, IncidentState, RemedyKind
from bmnn_desk.ui.incidents.incident_words import (
    KIND_WORDS,
    REMEDY_WORDS,
    STATE_WORDS,
    about_words,
    state_mark,
)
from tests.papers.inventory_facts import LOST


def test_everything_has_its_words() -> None:
    assert set(KIND_WORDS) == set(IncidentKind)
    assert set(STATE_WORDS) == set(IncidentState)
    assert set(REMEDY_WORDS) == set(RemedyKind)
    assert len({state_mark(replace(LOST.row, state=state)) for state in IncidentState}) == 3


def test_an_incident_is_named_without_a_title() -> None:
    assert about_words(LOST.row) == "Mất: 01/BC-SMM (03)"
    assert about_words(replace(LOST.row, what="")) == "Mất: vật không có trong sổ"
