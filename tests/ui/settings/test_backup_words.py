from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bmnn_desk.backing_up import PlaceTold
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupPlace, BackupState, BackupTrouble
from bmnn_desk.errors import BackupMissingError
from bmnn_desk.ui.settings.backup_words import (
    WHY_WORDS,
    drilled_words,
    moment_words,
    told_words,
    trouble_words,
    when_words,
)

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


def test_today_and_yesterday_have_their_names() -> None:
    hour, day = f"{AT.astimezone():%H:%M}", AT.astimezone().date()
    assert when_words(AT, day) == f"hôm nay {hour}"
    assert when_words(AT, day + timedelta(days=1)) == f"hôm qua {hour}"
    for days in (-1, 2, 400):
        assert when_words(AT, day + timedelta(days=days)) == moment_words(AT)


def test_the_last_drill_is_told_by_its_day() -> None:
    never = BackupState(places=1, changed=0, newest=AT, newest_away=None, drilled_on=None)
    assert drilled_words(never) == "Chưa diễn tập khôi phục lần nào"
    done = BackupState(
        places=1, changed=0, newest=AT, newest_away=None, drilled_on=date(2026, 3, 5)
    )
    assert drilled_words(done).endswith("05/03/2026")


def test_a_place_that_is_away_is_not_called_a_missing_file() -> None:
    place = BackupPlace(id=1, words="Ổ D", path="/d", drive=None, since=AT.date(), ended_on=None)
    told = told_words(PlaceTold(place=place, made=None, error=BackupMissingError()))
    later = trouble_words("Ổ D", BackupTrouble(place=1, what="BackupMissingError", at=AT))
    assert told.startswith("Ổ D: chưa sao lưu được. Không thấy nơi này.")
    assert later.endswith(told.removeprefix("Ổ D: chưa sao lưu được. "))


def test_a_stick_that_was_pulled_out_is_not_called_the_stores_failing_disk() -> None:
    what = "BackupPlaceFailingError"
    told = trouble_words("Ổ D", BackupTrouble(place=1, what=what, at=AT))
    assert "bị rút giữa chừng" in told
    assert "Dừng nhập" not in told
