from itertools import pairwise

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.register_layout import Room, RowMaker, lanes
from bmnn_desk.papers.wrap import Breaker
from tests.papers.facts import LEVELS, PACKS, entry, register_form

ROOM = Room(top=100.0, bottom=500.0, lead=12.0, signing_row=10 * mm)


def maker(pack: str) -> RowMaker:
    form = register_form(pack)
    return RowMaker(form, LEVELS, Breaker(REGULAR, form.text_pt), ROOM)


def test_columns_stand_side_by_side_from_the_left_margin() -> None:
    form = register_form(PACKS[0])
    made = lanes(form)
    assert made[0].left == form.margin_mm * mm
    assert all(abs(a.left + a.width - b.left) < 0.001 for a, b in pairwise(made))


def test_each_recipient_has_a_row_of_its_own_high_enough_to_sign() -> None:
    row = maker(PACKS[0]).stacks(entry(recipients=("Sở Nội vụ", "Rất dài " * 20)))
    signed = row[[lane.signing for lane in lanes(register_form(PACKS[0]))].index(True)]
    assert len(signed) == 2
    assert signed[0].height == ROOM.signing_row
    assert signed[1].height == ROOM.signing_row + (len(signed[1].lines) - 1) * ROOM.lead


def test_a_line_without_recipients_can_still_be_signed() -> None:
    row = maker(PACKS[1]).stacks(entry(recipients=()))
    assert ROOM.signing_row in {block.height for stack in row for block in stack}


def test_numbers_days_and_levels_are_centred_and_texts_are_not() -> None:
    row = maker(PACKS[1]).stacks(entry())
    fields = [column.field for column in register_form(PACKS[1]).columns]
    centred = {field for field, stack in zip(fields, row, strict=True) if stack[0].centred}
    assert centred == {"ordinal", "document_day", "level", "copies"}
