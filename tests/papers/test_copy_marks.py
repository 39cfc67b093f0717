from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.copy_marks import (
    copy_marks,
    mark_blanks,
    marks_to_record,
    plan_for,
    shortened_blanks,
)
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.marking_plan import drawn_again
from bmnn_desk.papers.prove_pdf import prove_pdf
from bmnn_desk.papers.stamp_layout import printed_lines
from tests.papers import documents
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


@pytest.mark.parametrize("pack", PACKS)
def test_each_copy_has_its_number_on_the_first_page_and_the_mark_on_the_last(
    law: Law, pack: str
) -> None:
    regime, facts = law.pack(pack), copying_facts()
    marks = copy_marks(regime, facts, plan_for(regime, MarkWay.PRINT, prints_red=True))
    assert [copy.number for copy in marks] == [1, 2, 3]
    number, secret = marks[1].marks
    assert (number.shape.stamp, number.page) == (Stamp.SECRET_COPY_NUMBER, "first")
    assert (secret.shape.stamp, secret.page) == (Stamp.SECRET_COPY, "last")
    assert printed_lines(number) == ("BẢN SAO SỐ: 02",)
    said = printed_lines(secret)
    assert "Hình thức sao: Sao y bản chính" in said
    assert "Thời gian: 10/03/2025" in said
    assert {"GIÁM ĐỐC", "Trần Văn Giám"} <= set(said)


def test_marks_are_drawn_into_a_file_and_proved(law: Law) -> None:
    regime = law.pack(PACKS[0])
    plan = plan_for(regime, MarkWay.PRINT, prints_red=True)
    marks = copy_marks(regime, copying_facts(), plan)
    source = documents.pdf(3)
    for file, copy in zip(mark_pdf(source, marks), marks, strict=True):
        prove_pdf(file, source, copy)


def test_a_long_list_of_recipients_gives_way_to_where_it_stands(law: Law) -> None:
    regime = law.pack(PACKS[0])
    short = copying_facts(copies=((1, "Sở Thử Nghiệm"),))
    assert mark_blanks(regime, short)["recipients"] == "Sở Thử Nghiệm"
    long = copying_facts(copies=tuple((n, f"Đơn vị nhận thứ {n}") for n in range(1, 31)))
    assert mark_blanks(regime, long)["recipients"] == "30 nơi, theo số 12 Sổ sao, chụp"


def test_a_position_too_long_for_its_line_stays_open(law: Law) -> None:
    regime = law.pack(PACKS[0])
    endless = copying_facts(position="Giám đốc " * 30)
    assert mark_blanks(regime, endless)["authority"] == ""
    plan = plan_for(regime, MarkWay.PRINT, prints_red=True)
    secret = copy_marks(regime, endless, plan)[0].marks[1]
    assert any(set(line) == {"."} for line in printed_lines(secret))


def test_only_a_grey_printer_makes_the_marks_black(law: Law) -> None:
    regime = law.pack(PACKS[0])
    inks = {
        (way, red): plan_for(regime, way, prints_red=red).ink
        for way in MarkWay
        for red in (True, False)
    }
    black = {key for key, ink in inks.items() if ink is Ink.BLACK}
    assert black == {(MarkWay.OVERPRINT, False)}


def test_further_copies_from_the_first_are_recorded_as_black_prints(law: Law) -> None:
    regime, facts = law.pack(PACKS[0]), copying_facts()
    plan = replace(plan_for(regime, MarkWay.RUBBER, prints_red=True), from_first=True)
    drawn = copy_marks(regime, facts, plan)
    assert [copy.number for copy in drawn] == [1]
    assert printed_lines(drawn[0].marks[0])[0].endswith("..")
    made = marks_to_record(regime, facts, plan)
    assert len(made) == 6
    assert {(mark.copy_number, mark.way, mark.ink) for mark in made} == {
        (1, MarkWay.RUBBER, Ink.RED),
        (2, MarkWay.PRINT, Ink.BLACK),
        (3, MarkWay.PRINT, Ink.BLACK),
    }


def test_further_copies_may_be_black_by_choice_and_the_first_stays_red(law: Law) -> None:
    regime, facts = law.pack(PACKS[0]), copying_facts()
    plan = replace(plan_for(regime, MarkWay.OVERPRINT, prints_red=True), further_black=True)
    drawn = copy_marks(regime, facts, plan)
    assert [{mark.ink for mark in copy.marks} for copy in drawn] == [
        {Ink.RED},
        {Ink.BLACK},
        {Ink.BLACK},
    ]
    made = {(mark.copy_number, mark.ink) for mark in marks_to_record(regime, facts, plan)}
    assert made == {(1, Ink.RED), (2, Ink.BLACK), (3, Ink.BLACK)}


def test_what_is_too_long_for_the_mark_is_known_before_it_is_drawn(law: Law) -> None:
    regime = law.pack(PACKS[0])
    one = ((1, "Sở Thử Nghiệm"),)
    assert shortened_blanks(regime, copying_facts(copies=one)) == frozenset()
    long = copying_facts(copies=tuple((n, f"Đơn vị nhận thứ {n}") for n in range(1, 31)))
    assert shortened_blanks(regime, long) == {"recipients"}
    endless = copying_facts(position="Giám đốc " * 30, copies=one)
    assert shortened_blanks(regime, endless) == {"authority"}


@pytest.mark.parametrize("from_first", [True, False])
def test_what_is_recorded_of_a_copy_draws_its_marks_again(law: Law, *, from_first: bool) -> None:
    regime, facts = law.pack(PACKS[0]), copying_facts()
    usual = plan_for(regime, MarkWay.OVERPRINT, prints_red=True)
    plan = replace(usual, from_first=from_first, left_mm=41.0, top_mm=180.5)
    drawn = copy_marks(regime, facts, plan)[0]
    made = [mark for mark in marks_to_record(regime, facts, plan) if mark.copy_number == 1]
    assert drawn_again(regime, 1, made) == drawn
