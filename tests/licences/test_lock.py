from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.licences.lock import closure, declared, locked

if TYPE_CHECKING:
    from pathlib import Path

HASH = "0" * 64


def test_every_package_that_the_program_needs_is_locked_with_hashes() -> None:
    pins = locked()
    needed = closure(declared())
    assert set(declared()) < set(needed)
    assert {"shiboken6", "mako", "cffi"} <= set(needed)
    assert not {"pytest", "ruff", "pyinstaller"} & set(needed)
    assert set(needed) <= set(pins)
    assert all(len(pins[name].sha256) >= 1 for name in needed)


def test_a_lock_is_read_with_markers_and_hashes(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    lock.write_text(
        f"a-b==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:{HASH} \\\n"
        f"    --hash=sha256:{HASH}\n# a note\nc==2 \\\n    --hash=sha256:{HASH}\n"
    )
    pins = locked(lock)
    assert pins["a-b"].marker == "sys_platform == 'win32'"
    assert pins["a-b"].sha256 == (HASH, HASH)
    assert (pins["c"].version, pins["c"].marker) == ("2", "")


@pytest.mark.parametrize("text", ["a==1.0\n", "a>=1\n", f"    --hash=sha256:{HASH}\n"])
def test_a_line_that_pins_nothing_or_has_no_hash_is_refused(tmp_path: Path, text: str) -> None:
    lock = tmp_path / "lock"
    lock.write_text(text)
    with pytest.raises(ValueError, match=r".*"):
        locked(lock)
