from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.person_files import PersonEvent, PersonFile

DAY = date(2025, 3, 10)
FILE = PersonFile(
    id=1,
    name="Ngô Văn Soạn",
    post="Chuyên viên",
    unit="Văn phòng",
    ended_on=None,
    left_on=None,
    committed_on=None,
    leaving_signed_on=None,
    trained_on=DAY,
    held=0,
)


def test_he_is_here_while_he_has_a_post() -> None:
    assert FILE.is_here
    assert not replace(FILE, post="").is_here


def test_a_training_counts_for_its_year_alone() -> None:
    assert FILE.is_trained_in(2025)
    assert not FILE.is_trained_in(2026)
    assert not replace(FILE, trained_on=None).is_trained_in(2025)


def test_no_name_stands_in_a_repr() -> None:
    event = PersonEvent(day=DAY, kind="training", words="Chuyên đề")
    assert "Soạn" not in repr(FILE)
    assert "Chuyên" not in repr(event)
