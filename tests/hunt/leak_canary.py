"""Words of a document that nobody wrote, and the places where none of them may be found."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.machine.packages import PASSPHRASE as OF_PACKAGE
from tests.ui.leak import leaks, leaks_in
from tests.ui.offices import CODE, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WHAT = ("đập", "kè", "bến", "hầm", "giếng", "cầu treo", "trạm bơm", "kho thóc")
_HOW = ("ngập", "lún", "nứt", "rỗng", "xiêu", "phẳng lặng", "đỏ quạch", "mục ruỗng")
_WHERE = ("Ễnh Ương", "Ổ Gà", "Cồn Ỷ", "Ngõ Quẩn", "Vĩnh Ợ", "Ấp Đẫy", "Thôn Ỡm", "Bãi Ngoẵng")
_SHM = Path("/dev/shm")  # noqa: S108  where private folders are made
NEW_PASSPHRASE = "con trâu đen gặm cỏ ven đê"
"""What an account gets that was opened by the code."""
_OURS = "bmnn-desk-*"
_SECRETS = (PASSPHRASE, NEW_PASSPHRASE, OF_PACKAGE, CODE)
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """What is typed, and in what it lies: each of it is looked for."""

    title: str
    recipient: str
    body: str
    note: str
    file: str

    @property
    def all(self) -> tuple[str, ...]:
        """Every text."""
        return astuple(self)

    @property
    def searched(self) -> tuple[str, ...]:
        """And what opens stores, packages and backups: none of it may lie anywhere either."""
        return (*self.all, *_SECRETS)


def invented_canary(seed: int) -> Canary:
    """Words that stand in no file of the tests or of the machine."""
    chance = random.Random(seed)

    def some(*lists: Sequence[str]) -> str:
        return " ".join(chance.choice(each) for each in lists)

    return Canary(
        title=f"về {some(_WHAT, _HOW, _WHERE)} lần {chance.randrange(10**6)}",
        recipient=f"Trạm Ngắm {some(_WHERE, _HOW)}",
        body=f"{some(_WHAT, _WHERE, _HOW)} là chuyện bịa.",
        note=f"nhờ {some(_WHERE, _WHAT)} xem hộ",
        file=f"Ke hoach {some(_WHERE, _HOW)}",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Folders of a machine: the home, the temporary ones, the store, other disks.

    `in` holds what the program is given to read, `out` what it is asked to write, `printer` what
    was printed: all of that bears the canary.
    """

    base: Path

    @property
    def searched(self) -> tuple[str, ...]:
        """Where no word of a document may stand; backups and packages are encrypted."""
        return ("home", "tmp", "run", "store", "backups", "stick")

    @property
    def places(self) -> dict[str, str]:
        """The environment's variables that lead there."""
        return {
            "HOME": "home",
            "XDG_CONFIG_HOME": "home/.config",
            "XDG_CACHE_HOME": "home/.cache",
            "XDG_DATA_HOME": "home/.local/share",
            "XDG_STATE_HOME": "home/.local/state",
            "XDG_RUNTIME_DIR": "run",
            "TMPDIR": "tmp",
        }

    def lay_out(self) -> None:
        """Make them."""
        for place in (*self.places.values(), *self.searched, "in", "out", "printer"):
            (self.base / place).mkdir(parents=True, exist_ok=True, mode=0o700)

    def beside(self, asked: Iterable[str]) -> list[str]:
        """What lies in `in` or `out` that nobody asked for: a lock, a copy, a rest of writing."""
        wanted = {self.base / name for name in asked}
        return [
            path.relative_to(self.base).as_posix()
            for place in ("in", "out")
            for path in sorted((self.base / place).rglob("*"))
            if path.is_file() and path not in wanted
        ]

    def backups(self) -> set[Path]:
        """The backups that lie there."""
        return set((self.base / "backups").rglob("*.bmnnbak"))

    def found(self, canary: Canary) -> list[str]:
        """Where a word stands now."""
        here = [
            f"{place}/{leak}"
            for place in self.searched
            for leak in leaks(self.base / place, canary.searched)
        ]
        return here + in_private_folders(canary)


def in_private_folders(canary: Canary) -> list[str]:
    """In which private folder of any process of the program a word stands."""
    found: list[str] = []
    for folder in _SHM.glob(_OURS) if _SHM.is_dir() else ():
        with suppress(FileNotFoundError):  # another program's, wiped this moment
            found += [f"{folder.name}/{leak}" for leak in leaks(folder, canary.searched)]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFiles:
    """Deleted files that processes hold open: how many, what leaks, who could not be asked."""

    looked: int
    leaks: tuple[str, ...]
    unseen: int


def open_files(pid: int, canary: Canary) -> OpenFiles:
    """Look through the deleted files of a process and of all that it started.

    What hides itself, as the worker does, shows its files to the administrator alone.
    """
    looked, unseen, found = 0, 0, []
    for number in _tree(pid):
        try:
            handles = list(Path(f"/proc/{number}/fd").iterdir())
        except PermissionError:
            unseen += 1
            continue
        except OSError:
            continue
        for handle in handles:
            with suppress(OSError):
                name = str(handle.readlink())
                if not name.endswith(" (deleted)"):
                    continue
                with handle.open("rb") as file:
                    data = file.read(_MOST_BYTES)
                looked += 1
                found += [f"deleted, open: {leak}" for leak in leaks_in(data, canary.searched)]
    return OpenFiles(looked=looked, leaks=tuple(found), unseen=unseen)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text("ascii").split():
                yield from _tree(int(child))
