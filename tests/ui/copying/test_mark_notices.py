from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.copying.duplicate_run import run_draft
from bmnn_desk.ui.copying.mark_fields import MarkFields
from bmnn_desk.ui.copying.mark_notices import (
    cut_off,
    hidden_fields,
    set_back,
    sheet_words,
    whatever_way,
)
from bmnn_desk.ui.issue.run_draft import RunState
from tests import copying_desk as cd
from tests import make
from tests.ui.issue.test_run_draft import part

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_clock_that_was_set_back_is_told_with_both_days() -> None:
    assert set_back(make.OLD, make.OLD) == ""
    words = set_back(make.OLD, make.OLD - timedelta(days=1))
    assert f"{make.OLD:%d/%m/%Y}" in words
    assert "chỉnh lùi" in words


def test_a_run_that_was_cut_off_is_told_until_it_is_over(seat: Seat) -> None:
    assert cut_off(seat, 7) == ""
    run_draft(seat, 7).keep(RunState(left=(part(1),)))
    assert "Lần in trước còn dở" in cut_off(seat, 7)
    run_draft(seat, 7).keep(RunState())
    assert cut_off(seat, 7) == ""


def test_each_way_hides_what_it_does_not_need(seat: Seat, office: Office) -> None:
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    parent = QObject()
    fields = MarkFields(seat.desk.law.on(office.day), settings, parent)
    fields.way.put(MarkWay.OVERPRINT)
    hidden = hidden_fields(fields, marks=True, again=False)
    assert (hidden["sheets"], hidden["reason"], hidden["day"]) == (False, True, True)
    fields.way.put(MarkWay.RUBBER)
    hidden = hidden_fields(fields, marks=True, again=True)
    assert (hidden["left"], hidden["reason"], hidden["day"]) == (True, False, False)
    assert all(hidden_fields(fields, marks=False, again=False).values())


def test_the_sheet_is_called_by_what_it_makes(seat: Seat, office: Office) -> None:
    line = cd.copied(office).line
    (facts,) = seat.desk.read(copy_paper_facts, CopyPapersAsked(body=seat.body, line=line))
    assert facts.form is CopyForm.TRUE_COPY
    words = sheet_words(facts)
    assert words.title == "Dấu bản sao"
    assert "Sao y bản chính" in words.subtitle


def test_what_goes_for_every_way_is_told_together(seat: Seat, office: Office) -> None:
    line = cd.copied(office).line
    (facts,) = seat.desk.read(copy_paper_facts, CopyPapersAsked(body=seat.body, line=line))
    regime = seat.desk.law.on(facts.day)
    assert whatever_way(seat, line, regime, facts) == ""
    run_draft(seat, line).keep(RunState(left=(part(1),)))
    early = replace(seat, today=lambda: facts.day - timedelta(days=1))
    told = whatever_way(early, line, regime, facts)
    assert told.index("chỉnh lùi") < told.index("Lần in trước còn dở")
