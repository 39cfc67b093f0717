"""A small machine with USB sticks: Debian's kernel and the host's own programs, in QEMU."""

from __future__ import annotations

import gzip
import json
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from threading import Event
from typing import Any

ROOT = Path(__file__).parents[2]
NEEDED = {
    "qemu-system-x86_64": "qemu-system-x86",
    "cryptsetup": "cryptsetup-bin",
    "tcplay": "tcplay",
    "cpio": "cpio",
    "modprobe": "kmod",
    "mkfs.vfat": "dosfstools",
    "mkfs.ext4": "e2fsprogs",
    "sfdisk": "fdisk",
}
BUSYBOX = Path("/bin/busybox")
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
    "ext4",
    "vfat",
    "nls_cp437",
    "nls_iso8859-1",
    "nls_utf8",
    "nls_ascii",
    "loop",
    "9p",
    "9pnet_virtio",
    "virtio_pci",
    "algif_skcipher",
    "algif_hash",
    "af_alg",
    "crc32c_generic",
]
_LONGEST_S = 480
_TRIES = 50
_INIT = """#!/bin/sh
B=/bin/busybox
$B mount -t proc proc /proc; $B mount -t sysfs sys /sys; $B mount -t devtmpfs dev /dev
for m in $($B cat /mods); do $B insmod /lib/modules/$m 2>/dev/null; done
$B mkdir -p /mnt/h /mnt/o /nr
N=trans=virtio,version=9p2000.L,msize=262144
$B mount -t 9p -o $N,ro,cache=loose host /mnt/h || echo @no 9p
$B mount -t tmpfs -o size=400m t /nr
cd /nr; $B mkdir -p tmp proc sys dev run/lock var/tmp mnt out
for l in bin sbin lib lib64; do $B ln -s usr/$l $l; done
for d in $($B cat /binds); do $B mkdir -p /nr/$d; $B mount --bind /mnt/h/$d /nr/$d; done
$B mount -t 9p -o $N out /nr/out
$B mount -t proc proc /nr/proc; $B mount -t sysfs sys /nr/sys; $B mount --bind /dev /nr/dev
echo "@kernel $($B uname -r)"
$B chroot /nr /usr/bin/env PATH=/usr/sbin:/usr/bin:/sbin:/bin PYTHONDONTWRITEBYTECODE=1 \
  PYTHONPATH={root}/src:{root} {python} -m tests.hunt.drives_cases {moments} 2>&1
echo @done
$B poweroff -f
"""


def missing_programs() -> list[str]:
    """The Debian packages that are not there."""
    found = [package for name, package in NEEDED.items() if not _which(name)]
    return found if BUSYBOX.is_file() else [*found, "busybox-static"]


class StickMachine:
    """Runs the guest once; sticks are plugged in and pulled out as it asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.out = folder / "out"
        self.out.mkdir()
        self.seconds = 0.0

    def run(self, moments: list[int]) -> dict[str, str]:
        """What came of each case, by its name."""
        kernel = self._kernel()
        self._initrd(kernel, moments)
        begun = time.monotonic()
        said: dict[str, str] = {}
        with subprocess.Popen(
            self._command(kernel),
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

    def _command(self, kernel: Path) -> list[str]:
        command = [
            "qemu-system-x86_64",
            "-accel",
            "tcg,thread=multi",
            "-cpu",
            "max",
            "-smp",
            "2",
            "-m",
            "1300",
            "-nographic",
            "-no-reboot",
            "-nic",
            "none",
            "-device",
            "qemu-xhci,id=x",
        ]
        command += ["-kernel", str(kernel), "-initrd", str(self._folder / "initrd.gz")]
        command += ["-append", "console=ttyS0 quiet panic=1 mitigations=off"]
        command += ["-qmp", f"unix:{self._folder / 'qmp'},server=on,wait=off"]
        for tag, path, more in (
            ("host", "/", ",readonly=on,multidevs=remap"),
            ("out", str(self.out), ""),
        ):
            command += ["-fsdev", f"local,id={tag},path={path},security_model=none{more}"]
            command += ["-device", f"virtio-9p-pci,fsdev={tag},mount_tag={tag}"]
        for name, (megabytes, _removable) in STICKS.items():
            image = self._folder / f"{name}.img"
            with image.open("wb") as file:
                file.truncate(megabytes * 1024 * 1024)
            command += ["-blockdev", f"driver=file,node-name=f_{name},filename={image}"]
            command += ["-blockdev", f"driver=raw,node-name=d_{name},file=f_{name}"]
        return command

    def _kernel(self) -> Path:
        given = os.environ.get("BMNN_KERNEL_DEB")
        deb = Path(given) if given else self._downloaded()
        _do("dpkg", "-x", str(deb), str(self._folder / "k"))
        (kernel,) = (self._folder / "k/boot").glob("vmlinuz-*")
        return kernel

    def _downloaded(self) -> Path:
        said = _do("apt-cache", "depends", "linux-image-amd64")
        (package,) = re.findall(r"Depends: (linux-image-\S+-amd64)", said)
        _do("apt-get", "download", package, folder=self._folder)
        (deb,) = self._folder.glob("linux-image-*.deb")
        return deb

    def _initrd(self, kernel: Path, moments: list[int]) -> None:
        version = kernel.name.removeprefix("vmlinuz-")
        tree, base = self._folder / "ir", str(self._folder / "k")
        for folder in ("bin", "proc", "sys", "dev", "lib/modules"):
            (tree / folder).mkdir(parents=True)
        shutil.copy(BUSYBOX, tree / "bin/busybox")
        (tree / "bin/sh").symlink_to("busybox")
        _do(_which("depmod"), "-b", base, version)
        names: dict[str, None] = {}
        for module in _MODULES:
            asked = [_which("modprobe"), "-d", base, "-S", version, "--show-depends", module]
            found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
            for path in re.findall(r"^insmod (\S+)", found, re.MULTILINE):
                shutil.copy(path, tree / "lib/modules")
                names[Path(path).name] = None
        binds = {"/usr", "/etc", sys.prefix, sys.base_prefix, str(ROOT)}
        (tree / "mods").write_text("\n".join(names) + "\n", "utf-8")
        (tree / "binds").write_text("\n".join(sorted(binds)) + "\n", "utf-8")
        init = tree / "init"
        filled = _INIT.replace("{root}", str(ROOT)).replace("{python}", sys.executable)
        init.write_text(filled.replace("{moments}", " ".join(map(str, moments))), "utf-8")
        init.chmod(0o755)
        paths = b"\n".join(str(path.relative_to(tree)).encode() for path in sorted(tree.rglob("*")))
        packed = subprocess.run(
            ["cpio", "-o", "-H", "newc", "--quiet"],
            input=paths,
            cwd=tree,
            capture_output=True,
            check=True,
        )
        (self._folder / "initrd.gz").write_bytes(gzip.compress(packed.stdout, 1))


def _which(name: str) -> str:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or ""


def _do(*command: str, folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout
