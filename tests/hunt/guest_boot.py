"""A small Linux in QEMU: Debian's kernel, an initial disk with its modules, the host's programs.

The guest sees the host's files read-only over 9p and runs a module of ours in them as root.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT = Path(__file__).parents[2]
NEEDED = {"qemu-system-x86_64": "qemu-system-x86", "cpio": "cpio", "modprobe": "kmod"}
BUSYBOX = Path("/bin/busybox")
_MODULES = ("9p", "9pnet_virtio", "virtio_pci", "ext4", "crc32c_generic")
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
{mounts}
$B mount -t proc proc /nr/proc; $B mount -t sysfs sys /nr/sys; $B mount --bind /dev /nr/dev
echo "@kernel $($B uname -r)"
$B chroot /nr /usr/bin/env PATH=/usr/sbin:/usr/bin:/sbin:/bin PYTHONDONTWRITEBYTECODE=1 \
  PYTHONPATH={root}/src:{root} {python} -m {module} 2>&1
echo @done
$B poweroff -f
"""


def missing(needed: Mapping[str, str]) -> list[str]:
    """The Debian packages of these programs that are not there, and of the guest's own."""
    wanted = {**NEEDED, **needed}
    found = [package for name, package in wanted.items() if not which(name)]
    return found if BUSYBOX.is_file() else [*found, "busybox-static"]


def kernel_in(folder: Path) -> Path:
    """Debian's kernel, unpacked into the folder; BMNN_KERNEL_DEB names a package that is there.

    Raises:
        CalledProcessError: the package is not to be had.
    """
    given = os.environ.get("BMNN_KERNEL_DEB")
    deb = Path(given) if given else _downloaded(folder)
    _do("dpkg", "-x", str(deb), str(folder / "k"))
    (kernel,) = (folder / "k/boot").glob("vmlinuz-*")
    return kernel


def write_initrd(
    folder: Path,
    modules: Iterable[str],
    *,
    module: str,
    mounts: str,
    shown: Iterable[Path] = (),
) -> None:
    """Write initrd.gz, whose guest runs a Python module once `mounts` is done under /nr.

    `modules` are the kernel's, `module` ours with its arguments; `shown` are more of the host's
    folders that it sees.
    """
    (kernel,) = (folder / "k/boot").glob("vmlinuz-*")
    tree = folder / "ir"
    for name in ("bin", "proc", "sys", "dev", "lib/modules"):
        (tree / name).mkdir(parents=True)
    shutil.copy(BUSYBOX, tree / "bin/busybox")
    (tree / "bin/sh").symlink_to("busybox")
    version = kernel.name.removeprefix("vmlinuz-")
    names = _take_modules(folder / "k", version, [*modules, *_MODULES], tree / "lib/modules")
    binds = {"/usr", "/etc", sys.prefix, sys.base_prefix, str(ROOT), *map(str, shown)}
    (tree / "mods").write_text("\n".join(names) + "\n", "utf-8")
    (tree / "binds").write_text("\n".join(sorted(binds)) + "\n", "utf-8")
    filled = _INIT
    for name, value in (
        ("root", str(ROOT)),
        ("python", sys.executable),
        ("module", module),
        ("mounts", mounts),
    ):
        filled = filled.replace(f"{{{name}}}", value)
    init = tree / "init"
    init.write_text(filled, "utf-8")
    init.chmod(0o755)
    _pack(tree, folder / "initrd.gz")


def qemu(folder: Path, megabytes: int) -> list[str]:
    """The command so far: the machine, the kernel, the host's files, a console."""
    (kernel,) = (folder / "k/boot").glob("vmlinuz-*")
    command = ["qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2"]
    command += ["-m", str(megabytes), "-nographic", "-no-reboot", "-nic", "none"]
    command += ["-kernel", str(kernel), "-initrd", str(folder / "initrd.gz")]
    command += ["-append", "console=ttyS0 quiet panic=1 mitigations=off"]
    return command + share("host", Path("/"), ",readonly=on,multidevs=remap")


def share(tag: str, path: Path, more: str = "") -> list[str]:
    """A folder of the host for the guest, over 9p."""
    return [
        "-fsdev",
        f"local,id={tag},path={path},security_model=none{more}",
        "-device",
        f"virtio-9p-pci,fsdev={tag},mount_tag={tag}",
    ]


def which(name: str) -> str:
    """Where a program lies, also where only root looks; "" where it does not."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin") or ""


def _downloaded(folder: Path) -> Path:
    said = _do("apt-cache", "depends", "linux-image-amd64")
    (package,) = re.findall(r"Depends: (linux-image-\S+-amd64)", said)
    _do("apt-get", "download", package, folder=folder)
    (deb,) = folder.glob("linux-image-*.deb")
    return deb


def _take_modules(base: Path, version: str, modules: Iterable[str], to: Path) -> list[str]:
    """Copy these modules and all that they need; their names in the order to load them."""
    _do(which("depmod"), "-b", str(base), version)
    names: dict[str, None] = {}
    for module in modules:
        asked = [which("modprobe"), "-d", str(base), "-S", version, "--show-depends", module]
        found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        for path in re.findall(r"^insmod (\S+)", found, re.MULTILINE):
            shutil.copy(path, to)
            names[Path(path).name] = None
    return list(names)


def _pack(tree: Path, initrd: Path) -> None:
    paths = b"\n".join(str(path.relative_to(tree)).encode() for path in sorted(tree.rglob("*")))
    command = ["cpio", "-o", "-H", "newc", "--quiet"]
    packed = subprocess.run(command, input=paths, cwd=tree, capture_output=True, check=True)
    initrd.write_bytes(gzip.compress(packed.stdout, 1))


def _do(*command: str, folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout
