"""What a block device is made of, by /sys: no rights are wanted, and no program is asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bmnn_desk.domain.drives import Encryption
from bmnn_desk.machine.mount_table import mount_of, mounts, seen

# libdevmapper's names for what cryptsetup has opened; dm-crypt without a header is none of them.
_CRYPTSETUP = (
    ("CRYPT-LUKS2-", Encryption.LUKS2),
    ("CRYPT-LUKS1-", Encryption.LUKS1),
    ("CRYPT-TCRYPT-", Encryption.VERACRYPT),
    ("CRYPT-BITLK-", Encryption.BITLOCKER),
)
_VERACRYPT = "veracrypt"
_CARD = "SD"
# Not drives one writes to: discs, floppies, memory, and what stands on other devices.
_NO_DRIVES = ("dm-", "fd", "loop", "md", "nbd", "ram", "sr", "zram")


@dataclass(frozen=True, slots=True, kw_only=True)
class Disk:
    """A whole disk; `port` is the device of the bus that it hangs on, by its path in /sys."""

    port: str
    serial: str
    model: str
    read_only: bool
    is_removable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """What lies under a device: its disks, and the encryption that all of it passes through."""

    disks: frozenset[Disk]
    encryption: Encryption | None


class BlockDevices:
    """The devices of a /sys under `root`; `mounts` is what could be seen when it was looked at."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sys = root / "sys"
        self.mounts = seen(mounts(root))

    def disks(self) -> tuple[Disk, ...]:
        """Every disk with a medium in it."""
        folder = self._sys / "block"
        return tuple(
            self._disk(path.resolve())
            for path in _in(folder)
            if not path.name.startswith(_NO_DRIVES) and _text(path / "size") not in {"", "0"}
        )

    def below(self, device: str) -> Below:
        """What a device, by its number, stands on; nothing where it is no block device."""
        return self._below((self._sys / "dev/block" / device).resolve(), frozenset())

    def _below(self, device: Path, above: frozenset[Path]) -> Below:
        if device in above or not (device / "size").is_file():
            return Below(disks=frozenset(), encryption=None)
        parts = [self._below(each, above | {device}) for each in self._under(device)]
        if not parts:
            return Below(disks=frozenset({self._disk(_whole(device))}), encryption=None)
        inner = {each.encryption for each in parts}
        own = _encryption(device)
        # Only where every way down is encrypted, all that is written is.
        through = next(iter(inner)) if len(inner) == 1 else None
        return Below(
            disks=frozenset().union(*(each.disks for each in parts)), encryption=own or through
        )

    def _under(self, device: Path) -> list[Path]:
        found = [path.resolve() for path in _in(device / "slaves")]
        backing = _text(device / "loop/backing_file")
        if backing:
            mount = mount_of(Path(backing), self.mounts)
            number = "" if mount is None else mount.device
            found.append((self._sys / "dev/block" / number).resolve())
        return found

    def _disk(self, disk: Path) -> Disk:
        usb = next((up for up in disk.parents if (up / "idVendor").is_file()), None)
        card = _text(disk / "device/type") == _CARD
        about = disk / "device" if usb is None else usb
        port = str((usb or disk).relative_to(self._sys))
        names = (_text(disk / "device/vendor"), _text(disk / "device/model"))
        return Disk(
            port=port,
            serial=_text(about / "serial"),
            model=" ".join(filter(None, names)) or _text(disk / "device/name"),
            read_only=_text(disk / "ro") == "1",
            is_removable=usb is not None or card or _text(disk / "removable") == "1",
        )


def _in(folder: Path) -> list[Path]:
    """What is in a folder now; a drive may be pulled out while it is looked at."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _whole(device: Path) -> Path:
    return device.parent if (device / "partition").is_file() else device


def _encryption(device: Path) -> Encryption | None:
    uuid = _text(device / "dm/uuid")
    found = next((kind for begins, kind in _CRYPTSETUP if uuid.startswith(begins)), None)
    if found is None and not uuid and _text(device / "dm/name").startswith(_VERACRYPT):
        return Encryption.VERACRYPT  # opened by VeraCrypt itself, which writes no such name
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
