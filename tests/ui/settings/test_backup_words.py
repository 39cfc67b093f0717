from __future__ import annotations

from datetime import UTC, datetime

from bmnn_desk.domain.backups import BackupTrouble, BackupWhy
from bmnn_desk.ui.settings.backup_words import WHY_WORDS, moment_words, trouble_words

AT = datetime(2026, 3, 5, 10, 30, tzinfo=UTC)


def test_every_occasion_has_its_words() -> None:
    assert set(WHY_WORDS) == set(BackupWhy)
    assert len(set(WHY_WORDS.values())) == len(BackupWhy)


def test_a_failure_says_when_why_and_how_to_mend_it() -> None:
    told = trouble_words("Ổ D", BackupTrouble(place=1, what="BackupSlowError", at=AT))
    assert told.startswith(f"Ổ D: lần sao lưu lúc {moment_words(AT)} không xong.")
    assert "Cắm lại ổ" in told


def test_an_error_that_is_not_known_by_its_name_is_told_at_the_next_try() -> None:
    for what in ("NotFoundError", "nobody's", ""):
        told = trouble_words("Ổ D", BackupTrouble(place=1, what=what, at=AT))
        assert "Bấm Sao lưu ngay" in told
