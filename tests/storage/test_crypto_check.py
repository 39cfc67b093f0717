from __future__ import annotations

import pytest

from bmnn_desk.storage import crypto_check


def test_this_installation_gives_the_published_answers() -> None:
    crypto_check.check_crypto()


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("_GCM_TEXT", "AES-256-GCM"),
        ("_HMAC", "HMAC-SHA256"),
        ("_HKDF", "HKDF-SHA256"),
        ("_ARGON2ID", "Argon2id"),
    ],
)
def test_a_wrong_answer_stops_the_program(
    monkeypatch: pytest.MonkeyPatch, answer: str, name: str
) -> None:
    # With GCM the library itself refuses the text that is not its own.
    right: bytes = getattr(crypto_check, answer)
    monkeypatch.setattr(crypto_check, answer, right[:-1] + bytes([right[-1] ^ 1]))
    with pytest.raises(RuntimeError, match=name):
        crypto_check.check_crypto()
