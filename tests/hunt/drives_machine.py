"""A small machine with USB sticks: Debian's kernel and the host's own programs, in QEMU."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import time
from threading import Event
from typing import TYPE_CHECKING, Any

from tests.hunt.guest_boot import kernel_in, missing, qemu, share, write_initrd

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = {
    "cryptsetup": "cryptsetup-bin",
    "tcplay": "tcplay",
    "mkfs.vfat": "dosfstools",
    "mkfs.ext4": "e2fsprogs",
    "sfdisk": "fdisk",
}
STICKS = {
    "luks2": (64, True),
    "luks1": (48, False),
    "veracrypt": (48, True),
    "truecrypt": (24, True),
    "plain": (64, True),
}
_MODULES = [
    "dm-mod",
    "dm-crypt",
    "xts",
    "aesni-intel",
    "aes_generic",
    "ecb",
    "cbc",
    "sha256_generic",
    "sha512_generic",
    "sd_mod",
    "usb-storage",
    "uas",
    "xhci-pci",
    "vfat",
    "nls_cp437",
    "nls_iso8859-1",
    "nls_utf8",
    "nls_ascii",
    "loop",
    "algif_skcipher",
    "algif_hash",
    "af_alg",
]
_LONGEST_S = 480
_TRIES = 50
_MEGABYTES = 1300
_MOUNTS = "$B mount -t 9p -o $N out /nr/out"


def missing_programs() -> list[str]:
    """The Debian packages that are not there."""
    return missing(NEEDED)


class StickMachine:
    """Runs the guest once; sticks are plugged in and pulled out as it asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.out = folder / "out"
        self.out.mkdir()
        self.seconds = 0.0

    def run(self, moments: list[int]) -> dict[str, str]:
        """What came of each case, by its name."""
        kernel_in(self._folder)
        module = " ".join(["tests.hunt.drives_cases", *map(str, moments)])
        write_initrd(self._folder, _MODULES, module=module, mounts=_MOUNTS)
        begun = time.monotonic()
        said: dict[str, str] = {}
        with subprocess.Popen(
            self._command(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        ) as process:
            try:
                self._attend(process, said, begun + _LONGEST_S)
            finally:
                process.kill()
        self.seconds = time.monotonic() - begun
        return said

    def _attend(self, process: subprocess.Popen[bytes], said: dict[str, str], until: float) -> None:
        assert process.stdout is not None
        console, text = process.stdout.fileno(), b""
        while time.monotonic() < until:
            if not select.select([console], [], [], 1)[0]:
                continue
            piece = os.read(console, 65536)
            if not piece:
                return
            text += piece
            *lines, text = text.split(b"\n")
            for line in lines:
                words = line.decode("utf-8", "replace").strip()
                if os.environ.get("BMNN_DRIVES_TALK"):
                    print(words)
                self._answer(words.rpartition("@")[2] if "@" in words else "", said)

    def _answer(self, words: str, said: dict[str, str]) -> None:
        act, _, rest = words.partition(" ")
        if act == "plug":
            self._plug(rest)
        elif act == "pull":
            self._ask("device_del", id=f"s_{rest}")
        elif act == "came":
            case, _, came = rest.partition(" = ")
            said[case] = came
        elif act in {"kernel", "bytes"}:
            said[act] = rest

    def _plug(self, stick: str) -> None:
        """Plug it in; QEMU is a while about taking the same stick out before."""
        for attempt in range(_TRIES):
            try:
                self._ask(
                    "device_add",
                    driver="usb-storage",
                    id=f"s_{stick}",
                    bus="x.0",
                    drive=f"d_{stick}",
                    serial=f"USB-{stick.upper()}-001",
                    removable=STICKS[stick][1],
                )
            except OSError:
                if attempt + 1 == _TRIES:
                    raise
                Event().wait(0.2)
            else:
                return

    def _ask(self, command: str, **arguments: Any) -> None:  # noqa: ANN401  QMP's own
        with socket.socket(socket.AF_UNIX) as asked:
            asked.connect(str(self._folder / "qmp"))
            for each in (
                {"execute": "qmp_capabilities"},
                {"execute": command, "arguments": arguments},
            ):
                asked.sendall(json.dumps(each).encode() + b"\n")
            with asked.makefile("rb") as answers:
                returned = 0
                while returned < 2:
                    answer = json.loads(answers.readline())
                    if "error" in answer:
                        raise OSError(answer["error"]["desc"])
                    returned += "return" in answer

    def _command(self) -> list[str]:
        command = [*qemu(self._folder, _MEGABYTES), "-device", "qemu-xhci,id=x"]
        command += ["-qmp", f"unix:{self._folder / 'qmp'},server=on,wait=off"]
        command += share("out", self.out)
        for name, (megabytes, _removable) in STICKS.items():
            image = self._folder / f"{name}.img"
            with image.open("wb") as file:
                file.truncate(megabytes * 1024 * 1024)
            command += ["-blockdev", f"driver=file,node-name=f_{name},filename={image}"]
            command += ["-blockdev", f"driver=raw,node-name=d_{name},file=f_{name}"]
        return command
