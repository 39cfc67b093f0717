"""`python -m tests.release key`: the passphrase is asked for, and proved to be no slip."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from tests.release import __main__ as command
from tests.release.secret_key import key_text, read_key
from tests.release.test_secret_key import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "key_text", lambda key, said: key_text(key, said, CHEAP))


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """These lines at a terminal; a question too many or too few fails."""
    left = list(lines)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _said: left.pop(0))


def test_two_that_differ_make_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSPHRASE, f"{PASSPHRASE} ")
    assert command.main(["key", str(tmp_path / "key")]) == 1
    assert "differ" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_same_twice_makes_a_key_that_it_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSPHRASE, PASSPHRASE)
    assert command.main(["key", str(tmp_path / "key")]) == 0
    key = read_key((tmp_path / "key").read_text("utf-8"), PASSPHRASE)
    assert key.public.text() in capsys.readouterr().out


def test_from_a_pipe_one_line_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
    assert command.main(["key", str(tmp_path / "key")]) == 0
    key = read_key((tmp_path / "key").read_text("utf-8"), PASSPHRASE)
    assert key.public.text() in (tmp_path / "key.pub").read_text("utf-8")
