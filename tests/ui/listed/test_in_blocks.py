from __future__ import annotations

import pytest

from bmnn_desk.ui.listed.in_blocks import in_blocks


@pytest.mark.parametrize(("count", "blocks"), [(0, []), (2, [(0, 1)]), (5, [(0, 1), (2, 3), (4,)])])
def test_every_id_is_asked_for_once_and_no_more_than_so_many_together(
    count: int, blocks: list[tuple[int, ...]]
) -> None:
    asked: list[tuple[int, ...]] = []

    def read(ids: tuple[int, ...]) -> list[str]:
        asked.append(ids)
        return [str(each) for each in ids]

    assert list(in_blocks(range(count), 2, read)) == [str(each) for each in range(count)]
    assert asked == blocks
