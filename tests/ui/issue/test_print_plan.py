from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.settings import NumberWay, OfficeSettings
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.part_words import part_words
from bmnn_desk.ui.issue.print_plan import Paper, print_plan
from tests.papers import documents
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]


def whats(matter: IssueMatter) -> list[PrintedWhat]:
    return [part.what for part in print_plan(matter)]


def test_whole_copies_come_after_the_distribution_sheet(matter: IssueMatter) -> None:
    assert whats(matter) == [PrintedWhat.DISTRIBUTION, *[PrintedWhat.WHOLE] * 4]
    assert [part.copy for part in print_plan(matter)] == [0, 1, 2, 3, 4]
    assert {part.paper for part in print_plan(matter)} == {Paper.BLANK}
    assert [part.red for part in print_plan(matter)] == [False, *[True] * 4]


def test_overprints_and_the_number_want_the_signed_sheet(matter: IssueMatter) -> None:
    matter.settings = OfficeSettings(
        copy_number_way=MarkWay.OVERPRINT, number_way=NumberWay.OVERPRINT
    )
    parts = print_plan(matter)
    assert [part.what for part in parts] == [
        PrintedWhat.DISTRIBUTION,
        PrintedWhat.NUMBER,
        *[PrintedWhat.OVERPRINT] * 4,
    ]
    assert [part.paper for part in parts] == [Paper.BLANK, *[Paper.SIGNED] * 5]


def test_all_by_rubber_leaves_the_distribution_sheet_alone(matter: IssueMatter) -> None:
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.RUBBER)
    assert whats(matter) == [PrintedWhat.DISTRIBUTION]
    matter.settings = replace(matter.settings, print_distribution=False)
    assert whats(matter) == []


def test_black_is_not_red(matter: IssueMatter) -> None:
    matter.settings = OfficeSettings(black_rule="1/QĐ", copy_number_way=MarkWay.OVERPRINT)
    assert not any(part.red for part in print_plan(matter))
    matter.ways[Stamp.LEVEL_MAT] = MarkWay.OVERPRINT
    assert any(part.red for part in print_plan(matter))


def test_places_that_are_guessed_at_are_told_before_the_print(
    worker: Worker, matter: IssueMatter
) -> None:
    part = replace(print_plan(matter)[1], what=PrintedWhat.NUMBER)
    for data, is_guessed in ((None, True), (documents.pdf(1), True), (text_file("pdf"), False)):
        matter.file = None if data is None else load_file(worker, data, "a.pdf")
        words = part_words(matter, part)
        assert ("vị trí ước lượng, in thử trên giấy trắng trước" in words) is is_guessed
        assert "tờ đã ký" in words


@pytest.mark.parametrize("what", list(PrintedWhat))
def test_each_part_has_its_words(matter: IssueMatter, what: PrintedWhat) -> None:
    part = replace(print_plan(matter)[1], what=what)
    words = part_words(matter, part)
    assert "{" not in words
    assert ("01" in words) is what.is_of_a_copy
