from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.ui.outgoing.cover_matter import (
    CoverChoice,
    CoverMatter,
    CoverPart,
    covers_asked,
    covers_of,
    draw_covers,
    read_covers,
    read_round,
)
from tests import handover_desk, make
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def matter_of(seat: Seat, office: Office, level: SecrecyLevel) -> CoverMatter:
    item = make.signed(office, bases=(office.bases[level],)).item
    with_title = level is not SecrecyLevel.TUYET_MAT
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=with_title))
    return read_covers(seat, item)


def choice(matter: CoverMatter, **changes: object) -> CoverChoice:
    made = CoverChoice(
        ticked=(0, 1),
        size=matter.regime.covers.envelopes["c5"],
        part=CoverPart.BOTH,
        first=1,
        person="",
        address="",
        haste=None,
        own_haste=False,
        prints_marks=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_each_recipient_stands_there_once_whatever_covers_he_gets(
    seat: Seat, office: Office
) -> None:
    for level in SecrecyLevel:
        matter = matter_of(seat, office, level)
        names = [row.facts.recipient for row in matter.rows]
        assert names == ["Sở Thử Nghiệm", "Công an tỉnh Mẫu"]
        assert matter.has_two is (level is SecrecyLevel.TUYET_MAT)


@pytest.mark.parametrize(
    ("part", "inside"),
    [
        (CoverPart.BOTH, [True, False, True, False]),
        (CoverPart.INNER, [True, True]),
        (CoverPart.OUTER, [False, False]),
    ],
)
def test_a_part_of_the_covers_may_be_asked_for(
    seat: Seat, office: Office, part: CoverPart, inside: list[bool]
) -> None:
    matter = matter_of(seat, office, SecrecyLevel.TUYET_MAT)
    asked = covers_asked(matter, choice(matter, part=part))
    assert [cover.is_inner for cover in asked.covers] == inside


def test_a_single_cover_is_there_whatever_part_is_asked_for(seat: Seat, office: Office) -> None:
    matter = matter_of(seat, office, SecrecyLevel.MAT)
    for part in CoverPart:
        assert len(covers_asked(matter, choice(matter, part=part)).covers) == 2


def test_what_was_typed_and_chosen_comes_onto_the_paper(seat: Seat, office: Office) -> None:
    matter = matter_of(seat, office, SecrecyLevel.MAT)
    chosen = choice(
        matter,
        ticked=(1,),
        person="Bà Trần Thị Mẫu",
        address="Số 1, đường Mẫu",
        haste=Stamp.URGENT,
        prints_marks=True,
    )
    (text,) = page_texts(draw_covers(seat, covers_asked(matter, chosen)))
    for words in ("Bà Trần Thị Mẫu", "Công an tỉnh Mẫu", "Số 1, đường Mẫu", "KHẨN", "C"):
        assert words in text


def test_an_item_without_a_number_has_no_covers_yet(seat: Seat, office: Office) -> None:
    with pytest.raises(WrongStageError):
        read_covers(seat, make.signed(office).item)


def test_a_round_has_the_covers_of_each_of_its_documents(seat: Seat, office: Office) -> None:
    first, second = make.issued(office).item, make.issued(office).item
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    (line, *_) = handover_desk.lines_of(office, done.lines)
    matter = read_round(seat, line.handover, "Đợt giao 1")
    assert (matter.level, matter.about) == (None, "Đợt giao 1")
    chosen = choice(matter, ticked=(0, 3), own_haste=True)
    assert [row.item for row in covers_of(matter, chosen)] == [first, second]
    assert {cover.haste for cover in covers_asked(matter, chosen).covers} == {None}


def test_a_rounds_covers_are_drawn_by_the_regime_of_its_day(seat: Seat, office: Office) -> None:
    make.issued(office)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    (line, *_) = handover_desk.lines_of(office, done.lines)
    later = replace(seat, today=lambda: date(2026, 12, 1))
    then, now = (later.desk.law.on(day).name for day in (line.day, later.today()))
    assert then != now
    assert read_round(later, line.handover, "Đợt giao 1").regime.name == then
