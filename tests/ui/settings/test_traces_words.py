"""The words of the checklist of traces."""

from __future__ import annotations

import pytest

from bmnn_desk.ui.settings.traces_words import outside_traces, spool_words, tray_words


@pytest.mark.parametrize(
    ("platform", "named"),
    [
        (
            "linux",
            (
                "/var/spool/cups",
                "PreserveJobFiles No",
                "LUKS",
                "Lịch sử bảng tạm",
                "recently-used.xbel",
                "thumbnails",
                "coredump",
                "Timeshift",
            ),
        ),
        (
            "win32",
            (
                "spool\\PRINTERS",
                "hiberfil.sys",
                "BitLocker",
                "Win+V",
                "lập chỉ mục",
                "Jump List",
                "thumbcache",
                "ghi nhớ chữ đã gõ",
                ".dmp",
                "~WR",
                "Shadow Copy",
            ),
        ),
    ],
)
def test_each_system_has_its_print_queue_and_its_memory_on_the_disk(
    platform: str, named: tuple[str, ...]
) -> None:
    told = outside_traces(platform)
    assert told[0][0] == "Hàng đợi in (spool)"
    whole = "\n".join(f"{name} {words}" for name, words in told)
    for word in (*named, "tệp phục hồi", "danh sách tệp gần đây", "Máy in ảo"):
        assert word in whole
    assert all(words.endswith(".") for _, words in told)


def test_what_is_not_known_of_the_queue_is_not_told() -> None:
    assert spool_words(None) == ""
    assert "không giữ" in spool_words(False)
    assert "đang giữ" in spool_words(True)


def test_an_empty_tray_and_a_full_one() -> None:
    assert tray_words("/nha/Khay BMNN", 0) == "/nha/Khay BMNN: trống."
    assert "còn 3 tệp chưa mã hóa" in tray_words("/nha/Khay BMNN", 3)
