from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.checkpoint_list import CheckpointEntry
from bmnn_desk.domain.journal_anchor import AnchorEntry, AnchorOccasion
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.services.verify_report import Proof
from bmnn_desk.ui.journal.state_card import JournalFacts, StateCard
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.ui.journal.reports import report, with_trouble

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.widgets.remarks import Remark

NOTHING = JournalFacts(report=None, trouble=None, checkpoint=None, anchor=None, due=False)
SIGNED = CheckpointEntry(seq=110, at_utc="2026-03-10T01:05:00+00:00", person="Trần Văn Giám")
PRINTED = AnchorEntry(
    seq=99, letters="A1B2-C3D4-E5F6", occasion=AnchorOccasion.MONTH, book=None, day=date(2026, 3, 2)
)


def said(qtbot: QtBot, facts: JournalFacts) -> tuple[Remark, ...]:
    card = StateCard()
    qtbot.addWidget(card)
    card.show_facts(facts)
    return card.lines.remarks()


def test_before_a_proof_nothing_more_is_promised_than_the_opening_proved(qtbot: QtBot) -> None:
    held, signed, printed = said(qtbot, NOTHING)
    assert "cả chuỗi việc khớp với mốc đầu" in held.words
    assert "chưa được kiểm tra lần nào" in held.words
    assert held.kind is RemarkKind.WARN
    assert "Chưa ký" in signed.words
    assert "Chưa in" in printed.words
    assert {each.kind for each in (signed, printed)} == {RemarkKind.INFO}


@pytest.mark.parametrize(
    ("days", "kind"), [(0, RemarkKind.OK), (7, RemarkKind.OK), (8, RemarkKind.WARN)]
)
def test_a_whole_proof_is_wanted_once_a_week(qtbot: QtBot, days: int, kind: RemarkKind) -> None:
    held = said(qtbot, replace(NOTHING, proved_days=days))[0]
    assert held.kind is kind
    assert f"{days} ngày" in held.words


def test_a_proof_a_signature_and_a_print_are_said_with_their_numbers(qtbot: QtBot) -> None:
    facts = JournalFacts(
        report=report(), trouble=None, checkpoint=SIGNED, anchor=PRINTED, due=False
    )
    lines = said(qtbot, facts)
    assert {line.kind for line in lines} == {RemarkKind.OK}
    assert "việc số 119" in lines[0].words
    assert "110" in lines[1].words
    assert "Trần Văn Giám" in lines[1].words
    assert "99, ngày 02/03/2026 (mốc tháng)" in lines[2].words


def test_a_month_that_wants_its_anchor_is_warned_of(qtbot: QtBot) -> None:
    facts = JournalFacts(report=None, trouble=None, checkpoint=None, anchor=PRINTED, due=True)
    line = said(qtbot, facts)[2]
    assert line.kind is RemarkKind.WARN
    assert "Đến kỳ in mốc" in line.words


def test_trouble_is_red_both_at_the_opening_and_after_a_proof(qtbot: QtBot) -> None:
    trouble = JournalBrokenError(7, JournalFault.MAC)
    opened = JournalFacts(report=None, trouble=trouble, checkpoint=None, anchor=None, due=False)
    proved = JournalFacts(
        report=with_trouble(Proof.JOURNAL, trouble),
        trouble=trouble,
        checkpoint=None,
        anchor=None,
        due=False,
    )
    assert said(qtbot, opened)[0].kind is RemarkKind.BLOCK
    assert said(qtbot, proved)[0].kind is RemarkKind.BLOCK
    assert "việc số 7" in said(qtbot, proved)[0].words


def test_it_keeps_no_more_height_than_its_lines_take_at_its_width(qtbot: QtBot) -> None:
    card = StateCard()
    qtbot.addWidget(card)
    card.show_facts(NOTHING)
    card.resize(1000, 300)
    card.show()
    wide = card.minimumSizeHint().height()
    card.resize(300, 300)
    assert wide < card.minimumSizeHint().height()
