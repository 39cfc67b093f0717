from __future__ import annotations

from bmnn_desk.domain.backup_why import BackupWhy


def test_what_stands_in_a_store_is_the_word_in_small_letters() -> None:
    assert {why.name.lower() for why in BackupWhy} == {why.value for why in BackupWhy}
