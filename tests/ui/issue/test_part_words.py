from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.ui.issue.part_words import part_words
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart, print_plan
from tests.ui.issue.matters import HOLDERS, matter

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def part(what: PrintedWhat, copy: int = 0) -> PrintPart:
    return PrintPart(what=what, copy=copy, red=False, paper=Paper.BLANK)


@pytest.mark.parametrize("what", PrintedWhat)
def test_every_print_has_words_of_its_own_without_blanks(law: Law, what: PrintedWhat) -> None:
    of = matter(law)
    said = part_words(of, part(what, 2))
    assert said
    assert "{" not in said
    others = {part_words(of, part(other, 2)) for other in PrintedWhat if other is not what}
    assert said not in others


def test_a_copy_is_named_by_number_and_holder(law: Law) -> None:
    assert part_words(matter(law), part(PrintedWhat.WHOLE, 2)).endswith(f"bản số 02: {HOLDERS[1]}")


def test_a_holder_with_braces_is_read_as_it_was_typed(law: Law) -> None:
    of = matter(law)
    copies = of.detail.copies
    object.__setattr__(copies[0], "holder", "Phòng {number} & {x}")
    assert part_words(of, part(PrintedWhat.OVERPRINT, 1)).endswith("Phòng {number} & {x}")


def test_each_part_of_the_plan_can_be_told_from_the_others(law: Law) -> None:
    of = matter(law)
    words = [part_words(of, each) for each in print_plan(of)]
    assert len(set(words)) == len(words) > len(HOLDERS)
