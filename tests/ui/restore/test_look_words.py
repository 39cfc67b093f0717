from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bmnn_desk.domain.backups import BackupLook
from bmnn_desk.storage.backup_file import COUNTED
from bmnn_desk.ui.restore.look_words import TABLE_WORDS, look_facts


def test_a_backup_is_told_in_plain_words() -> None:
    look = BackupLook(
        made_at=datetime(2026, 3, 10, 10, 30, tzinfo=UTC),
        accounts=("van-thu", "giam-doc"),
        seq=16_412,
        counts={"line": 1_204, "item": 900},
        size=5 << 20,
        program="1.0",
    )
    said = dict(look_facts(Path("/d/20260310-173005-16412.bmnnbak"), look))

    assert said["Tệp"] == "20260310-173005-16412.bmnnbak"
    assert said["Có"] == "1.204 dòng sổ, 900 văn bản, hồ sơ"
    assert said["Việc cuối"] == "số 16.412 trong nhật ký"
    assert said["Tài khoản"] == "van-thu, giam-doc"
    assert said["Cỡ tệp"] == "5 MB"
    assert "10/03/2026" in said["Sao lưu lúc"]


def test_every_table_that_is_counted_has_its_word() -> None:
    assert set(TABLE_WORDS) == set(COUNTED)
