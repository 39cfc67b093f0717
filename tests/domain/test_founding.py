from __future__ import annotations

from pathlib import Path

from tests.ui.offices import CODE, PASSPHRASE, wish


def test_neither_the_passphrase_nor_the_code_nor_a_name_is_in_a_repr() -> None:
    given = wish(Path("/kho"))
    said = f"{given!r} {given.user!r} {given.agency!r} {given}"
    assert not [secret for secret in (CODE, PASSPHRASE, "Thư", "TÀI CHÍNH") if secret in said]
