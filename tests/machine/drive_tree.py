"""What a machine says of its drives, kept as JSON and laid out again under another root."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_FILES = (
    "idVendor", "serial", "removable", "ro", "size", "partition", "dm/uuid", "dm/name",
    "loop/backing_file", "device/vendor", "device/model", "device/type", "device/name",
    "device/serial",
)  # fmt: skip
_SEEN = ("sd", "dm-", "mmcblk", "sr", "nvme", "vd")


def recorded_tree(root: Path) -> dict[str, Any]:
    """The links and small files of /sys that tell of drives, and the table of mounts."""
    links: dict[str, str] = {}
    files: dict[str, str] = {}
    for folder in (root / "sys/block", root / "sys/dev/block"):
        for link in sorted(folder.iterdir()) if folder.is_dir() else ():
            device = link.resolve()
            is_loop = device.name.startswith("loop") and (device / "loop").is_dir()
            if not device.name.startswith(_SEEN) and not is_loop:
                continue
            links[_under(link, root)] = _under(device, root)
            for up in (device, *device.parents):
                _note(up, root, files)
            slaves = device / "slaves"
            for each in sorted(slaves.iterdir()) if slaves.is_dir() else ():
                links[_under(each, root)] = _under(each.resolve(), root)
    table = (root / "proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    kept = [line for line in table.splitlines() if " - 9p " not in line]
    return {"links": links, "files": files, "mountinfo": kept}


def laid_out(tree: dict[str, Any], root: Path) -> Path:
    """The tree as folders, files and relative links under `root`."""
    for name, text in tree["files"].items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", "utf-8")
    for name, target in tree["links"].items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        (root / target).mkdir(parents=True, exist_ok=True)
        path.symlink_to(os.path.relpath(root / target, path.parent))
    (root / "proc/self").mkdir(parents=True)
    (root / "proc/self/mountinfo").write_text("\n".join(tree["mountinfo"]) + "\n", "utf-8")
    return root


def _note(folder: Path, root: Path, files: dict[str, str]) -> None:
    for name in _FILES:
        path = folder / name
        try:
            files[_under(path, root)] = path.read_text("utf-8", "replace").strip()
        except OSError:
            continue


def _under(path: Path, root: Path) -> str:
    return str(path.relative_to(root))
