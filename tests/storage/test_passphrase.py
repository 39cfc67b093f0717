from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.errors import WeakPassphraseError
from bmnn_desk.paths import program_folder
from bmnn_desk.storage.passphrase import require_strong, ticks_of


@pytest.mark.parametrize(
    "passphrase",
    ["ngựa ô ăn cỏ", "bốn con mèo tam thể", "correct pony battery nail", "Xk7#qW2!pL9z"],
)
def test_a_long_uncommon_passphrase_passes(passphrase: str) -> None:
    require_strong(passphrase)
    require_strong(unicodedata.normalize("NFD", passphrase))


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "ngắn quá đi",
        unicodedata.normalize("NFD", "ngắn quá đi"),
        "123456789012",
        "0912345678901",
        "aaaaaaaaaaaaaaa",
        "abababababababab",
        "!!!!!!!!!!!!!!",
        "matkhau123456",
        "MatKhau@123456",
        "Mật khẩu 2026!!",
        "MẬT KHẨU CƠ QUAN",
        "Bí mật nhà nước",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "PasswordPassword1",
        "ubnd xã 2026 !!!",
    ],
)
def test_a_short_or_common_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError) as refused:
        require_strong(passphrase)
    assert refused.value.least == 12
    assert "khẩu" not in str(refused.value)


def test_every_word_of_the_list_is_refused_with_a_year_behind_it() -> None:
    path = program_folder() / "resources" / "passphrases_refused.txt"
    words = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert len(words) > 150
    for word in words:
        with pytest.raises(WeakPassphraseError):
            require_strong(f"{word}!2026!2026")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", {"is_uncommon"}),
        ("ngựa ô", {"is_varied", "is_uncommon"}),
        ("abababababababab", {"is_long", "is_uncommon"}),
        ("12345678901234", {"is_long", "is_uncommon"}),
        ("Mật khẩu 2026!!", {"is_long", "is_varied"}),
        ("ngựa ô ăn cỏ", {"is_long", "is_varied", "is_uncommon"}),
    ],
)
def test_each_rule_has_a_tick_of_its_own(typed: str, kept: set[str]) -> None:
    ticks = ticks_of(typed)
    rules = ("is_long", "is_varied", "is_uncommon")
    assert {rule for rule in rules if getattr(ticks, rule)} == kept
    assert ticks.is_strong == (len(kept) == len(rules))
