from __future__ import annotations

from bmnn_desk.papers.reading.pdf_column import Column
from tests.papers.reading.placed_words import rows


def column(*parts: tuple[float, float, float]) -> Column:
    made = Column()
    for left, right, base in parts:
        made.add(left, right, 5.0, base)
    return made


def test_rows_with_one_left_end_and_many_middles_are_a_list() -> None:
    assert column((30, 60, 40), (30, 90, 46)).is_list
    assert not column((40, 80, 40), (30, 90, 46)).is_list
    assert not column((30, 60, 40)).is_list


def test_a_row_on_the_middle_is_centred_and_none_is_on_the_middle_of_nothing() -> None:
    assert column((40, 80, 40)).is_centred_on(50, 74)
    assert not column((40, 80, 40)).is_centred_on(40, 110)
    assert not Column().is_centred_on(40, 80)


def test_the_next_item_goes_on_and_one_far_below_or_further_in_does_not() -> None:
    items = column((30, 60, 40), (30, 90, 46))
    near, far, inner = rows(
        (52.0, ((30, "- Lưu: VT."),)),
        (80.0, ((30, "- Lưu: VT."),)),
        (86.0, ((40, "- Lưu: VT."),)),
    )
    assert items.goes_on_with(near)
    assert not items.goes_on_with(far)
    assert not items.goes_on_with(inner)
