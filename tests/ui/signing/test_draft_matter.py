from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.signing.draft_matter import DraftFile, matter_of
from tests import make

if TYPE_CHECKING:
    from tests.ui.signing.bench import Bench


def test_the_block_is_the_approved_slips(bench: Bench) -> None:
    matter = matter_of(bench.seat, make.approved(bench.at).item)
    heading, first, *_, sentence = matter.block.split("\n")
    assert heading == "Nơi nhận:"
    assert first.startswith("- Sở Thử Nghiệm")
    assert sentence == "Tài liệu không được phép sao, chụp."
    assert matter.drafter == bench.at.drafter


def test_a_file_that_could_not_be_read_leaves_the_ticks(bench: Bench) -> None:
    matter = matter_of(bench.seat, make.approved(bench.at).item)
    assert not matter.case(DraftTicks(), ()).has_file
    matter.file = DraftFile(data=b"x", kind="pdf", name="a.pdf", facts=None)
    case = matter.case(DraftTicks(), ())
    assert (case.has_file, case.is_read, case.is_logged) == (True, False, False)


def test_an_item_that_is_not_there_is_refused(bench: Bench) -> None:
    with pytest.raises(NotFoundError):
        matter_of(bench.seat, 99)
