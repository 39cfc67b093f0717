import pytest

from bmnn_desk.papers.ink import Frame, Words
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.slip_decision import decision_box
from tests.papers.facts import LEVELS, PACKS, slip_form

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("start_mm", [20, 150, 225, 276])
def test_all_of_the_decision_stands_inside_one_frame(pack: str, start_mm: float) -> None:
    form, sheet = slip_form(pack), Sheet(EDGES)
    sheet.y_mm = start_mm
    decision_box(sheet, form, form.signatures[-1], LEVELS)
    marks = sheet.pages[-1]
    assert not any(sheet.pages[:-1])
    frame = max((mark for mark in marks if isinstance(mark, Frame)), key=lambda box: box.width_mm)
    right, bottom = frame.x_mm + frame.width_mm, frame.y_mm + frame.height_mm
    assert bottom <= EDGES.height_mm - EDGES.bottom_mm + 0.001
    for mark in marks:
        if isinstance(mark, Words):
            width = sheet.width_mm(mark.text, mark.letters)
            left = mark.x_mm - width * mark.anchor
            assert frame.x_mm < left
            assert left + width < right
            assert frame.y_mm < mark.y_mm < bottom


def test_the_box_has_the_day_and_the_cell_of_the_one_who_decides() -> None:
    form, sheet = slip_form(PACKS[0]), Sheet(EDGES)
    decision_box(sheet, form, form.signatures[-1], LEVELS)
    text = " ".join(mark.text for mark in sheet.pages[0] if isinstance(mark, Words))
    assert form.words["decision_day"] in text
    assert form.signatures[-1].heading in text
    assert form.words["decision_delegation"] in text
