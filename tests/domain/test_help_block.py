from __future__ import annotations

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.machine.wire import packed, unpacked


def test_a_block_is_read_with_its_strong_word_before_it() -> None:
    block = HelpBlock(kind=BlockKind.POINT, strong="DI-04:", text="Số bắt đầu từ 01.")
    assert block.said == "DI-04: Số bắt đầu từ 01."
    assert HelpBlock(kind=BlockKind.LEAD, text="Cấp số.").said == "Cấp số."


def test_a_block_goes_to_the_worker_and_comes_back_the_same() -> None:
    block = HelpBlock(kind=BlockKind.LINK, text="Duyệt", link="duyet")
    assert unpacked(packed(block)) == block
