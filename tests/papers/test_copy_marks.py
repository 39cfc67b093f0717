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
)
from bmnn_desk.papers.mark_pdf import mark_pdf
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
    for file, copy in zip(mark_pdf(documents.pdf(3), marks), marks, strict=True):
        prove_pdf(file, 3, copy)


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
