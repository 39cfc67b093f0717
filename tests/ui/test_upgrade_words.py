from __future__ import annotations

from bmnn_desk.domain.store_steps import UpgradeStep
from bmnn_desk.ui.upgrade_words import upgrade_words


def test_each_step_is_told_with_its_number_of_all() -> None:
    told = [upgrade_words(step) for step in UpgradeStep]
    assert len(set(told)) == len(UpgradeStep)
    for number, words in enumerate(told, 1):
        assert f"bước {number}/{len(UpgradeStep)}: " in words
        assert "không tắt máy" in words
