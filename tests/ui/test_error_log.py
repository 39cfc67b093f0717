from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import symbol_of
from bmnn_desk.ui.error_log import LOG, MOST_BYTES, error_code, log_error

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "phương án tác chiến"


def caught(secret: str) -> Exception:
    try:
        symbol_of(f"{{{secret}}}", type_code="BC", body="A", unit="B")
    except KeyError as error:
        outer = OSError(2, secret, f"/home/van-thu/{secret}")
        outer.__cause__ = error
        return outer
    raise AssertionError


def test_the_log_says_where_and_what_kind_and_nothing_of_what_was_typed(tmp_path: Path) -> None:
    code = log_error(tmp_path / "settled", caught(SECRET))
    said = (tmp_path / "settled" / LOG).read_text("utf-8")
    assert re.fullmatch("[0-9A-F]{4}", code)
    assert code in said
    assert "builtins.FileNotFoundError" in said
    assert "builtins.KeyError" in said
    assert "bmnn_desk/domain/numbers.py:" in said
    assert SECRET not in said
    assert "/home" not in said
    assert str(tmp_path) not in said


def test_the_same_fault_has_the_same_code_whatever_was_typed() -> None:
    assert error_code(caught(SECRET)) == error_code(caught("another text"))
    assert error_code(caught(SECRET)) != error_code(ValueError())


def test_the_log_never_grows_beyond_its_limit(tmp_path: Path) -> None:
    (tmp_path / LOG).write_bytes(b"x" * (MOST_BYTES + 1))
    log_error(tmp_path, ValueError())
    assert (tmp_path / LOG).stat().st_size < 1000


def test_a_folder_that_refuses_still_gives_the_code(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert log_error(tmp_path / "file" / "settled", ValueError()) == error_code(ValueError())
