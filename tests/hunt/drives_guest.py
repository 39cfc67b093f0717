"""Inside the machine of drives_machine: plugs sticks in, pulls them out, writes onto them."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from bmnn_desk.domain.drives import ListedDrive
from bmnn_desk.errors import DeskError
from bmnn_desk.machine.chosen_drive import chosen_drive
from bmnn_desk.machine.disk_hands import DiskHands
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.machine.write_to_drive import write_to_drive
from tests.hunt.drives_machine import STICKS
from tests.machine.drive_tree import recorded_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.drives import ChosenDrive

OUT = Path("/out")
NAME = "bmnn-2026-ABCD-EFGH-IJKL.7z"
MEGABYTE = 1024 * 1024
DATA = random.Random(7).randbytes(20 * MEGABYTE)
NOBODY = 65534
SERIALS = {name: f"USB-{name.upper()}-001" for name in STICKS}
PASS = "mat khau cua o"


class Patient(DiskHands):
    """Writes a part, asks for the stick to be pulled, and goes on once it is gone."""

    def __init__(self, stick: str, megabytes: int) -> None:
        self._stick, self._megabytes = stick, megabytes

    def write(self, path: Path, data: bytes) -> None:
        with path.open("xb", buffering=0) as file:
            file.write(data[: self._megabytes * MEGABYTE])
            os.fsync(file.fileno())
            pull(self._stick)
            file.write(data[self._megabytes * MEGABYTE :])
            os.fsync(file.fileno())


class Hopeful(DiskHands):
    """Believes that there is room, so that the drive itself has to say no."""

    def free(self, folder: Path) -> int:  # noqa: ARG002
        return 1 << 40


def say(words: str) -> None:
    print(f"@{words}", flush=True)


def do(command: str) -> None:
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    if done.returncode:
        print(command, done.stdout[-300:], done.stderr[-300:], flush=True)


def disk(stick: str) -> str:
    """The disk of a stick, "" while it is not plugged in."""
    for path in Path("/sys/block").glob("sd*"):
        up = next((each for each in path.resolve().parents if (each / "idVendor").is_file()), None)
        if up is not None and _text(up / "serial") == SERIALS[stick]:
            return path.name if _text(path / "size") not in {"", "0"} else ""
    return ""


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8").strip()
    except OSError:
        return ""


def until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        Event().wait(0.05)
    print("waited in vain", flush=True)


def plug(stick: str) -> str:
    say(f"plug {stick}")
    until(lambda: bool(disk(stick)))
    name = disk(stick)
    until(lambda: Path(f"/dev/{name}").exists())
    return f"/dev/{name}"


def pull(stick: str) -> None:
    say(f"pull {stick}")
    until(lambda: not disk(stick))


def mounted(device: str, point: str, options: str = "uid=65534,gid=65534,iocharset=utf8") -> None:
    Path(point).mkdir(parents=True, exist_ok=True)
    do(f"mount -o '{options}' {device} '{point}'")


def listed(*sticks: str, self_encrypting: bool = False) -> list[ListedDrive]:
    return [
        ListedDrive(
            id=number,
            serial=SERIALS[each],
            model="",
            holder="",
            ground="",
            self_encrypting=self_encrypting,
            since=date(2026, 1, 2),
        )
        for number, each in enumerate(sticks, start=1)
    ]


def written(drives: list[ListedDrive], hands: DiskHands | None = None) -> str:
    """Detect, choose, write, read back, name: "written", or the error that refused it."""
    try:
        chosen: ChosenDrive = chosen_drive(removable_drives(), drives)
        made = write_to_drive(chosen.volume, NAME, DATA, hands)
        path = made.named()
    except DeskError as error:
        return type(error).__name__
    same = hashlib.sha256(path.read_bytes()).hexdigest() == hashlib.sha256(DATA).hexdigest()
    return "written" if same else "other bytes"


def case(name: str, came: str) -> None:
    say(f"came {name} = {came}")


def tree(name: str) -> None:
    kept = json.dumps(recorded_tree(Path("/")), ensure_ascii=False, indent=1, sort_keys=True)
    (OUT / f"{name}.tree.json").write_text(kept + "\n", "utf-8")
