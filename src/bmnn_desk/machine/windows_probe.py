"""Asks Windows about its drive letters; no rights are wanted, and no program is started.

What it gives is WindowsVolume's fields. Never run while it was written (no Windows there): the
structures are those of ntddstor.h and shobjidl_core.h.
"""

from __future__ import annotations

import ctypes
import string
import struct
import sys
from dataclasses import dataclass
from typing import Any

_DESCRIPTOR = struct.Struct("<IIBB??IIIII")
_GET_DEVICE_NUMBER = 0x2D1080
_QUERY_PROPERTY = 0x2D1400
_ROOM = 1024
_READ_ONLY_VOLUME = 0x00080000
_SHARED = 0x1 | 0x2
_OPEN_EXISTING = 3
_NO_HANDLE = ctypes.c_void_p(-1).value
_LOCAL = (2, 3)  # GetDriveType: removable, fixed
_GET_INT32 = 15  # IShellItem2's place of it, after IUnknown's three and IShellItem's five
_RELEASE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What STORAGE_DEVICE_DESCRIPTOR says of a disk."""

    bus: int
    removable: bool
    serial: str
    model: str


def described(answer: bytes) -> Described:
    """Read a STORAGE_DEVICE_DESCRIPTOR.

    Raises:
        ValueError: it is cut off.
    """
    if len(answer) < _DESCRIPTOR.size:
        raise ValueError(len(answer))
    fields = _DESCRIPTOR.unpack_from(answer)
    vendor, product, _revision, serial, bus = fields[6:11]
    names = (_text(answer, vendor), _text(answer, product))
    return Described(
        bus=bus,
        removable=fields[4],
        serial=_text(answer, serial),
        model=" ".join(filter(None, names)),
    )


def _text(answer: bytes, at: int) -> str:
    if not 0 < at < len(answer):
        return ""
    return answer[at:].partition(b"\0")[0].decode("ascii", "replace").strip()


if sys.platform == "win32":
    from contextlib import suppress
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateFileW.restype = ctypes.c_void_p
    _IID_SHELL_ITEM_2 = struct.pack(
        "<IHH8B", 0x7E9FB0D3, 0x919F, 0x4307, 0xAB, 0x2E, 0x9B, 0x18, 0x60, 0x31, 0x0C, 0x93
    )

    def probe() -> tuple[dict[str, Any], ...]:
        """The facts of every local letter, for WindowsVolume."""
        ctypes.windll.ole32.CoInitialize(None)
        bits = _KERNEL.GetLogicalDrives()
        letters = [each for at, each in enumerate(string.ascii_uppercase) if bits >> at & 1]
        system = _system_letter()
        return tuple(
            _facts(letter, is_system=letter == system)
            for letter in letters
            if _KERNEL.GetDriveTypeW(f"{letter}:\\") in _LOCAL
        )

    def _facts(letter: str, *, is_system: bool) -> dict[str, Any]:
        number, about = -1, Described(bus=0, removable=False, serial="", model="")
        with suppress(OSError, ValueError):
            number = struct.unpack_from("<II", _asked(letter, _GET_DEVICE_NUMBER, b""))[1]
            about = described(_asked(letter, _QUERY_PROPERTY, bytes(12)))
        kind, read_only = _file_system(letter)
        free, size = ctypes.c_ulonglong(), ctypes.c_ulonglong()
        _KERNEL.GetDiskFreeSpaceExW(f"{letter}:\\", ctypes.byref(free), ctypes.byref(size), None)
        return {
            "letter": letter,
            "host": _host(letter),
            "disk": number,
            "bus": about.bus,
            "removable": about.removable,
            "serial": about.serial,
            "model": about.model,
            "bitlocker": _bitlocker(letter),
            "file_system": kind,
            "read_only": read_only,
            "size": size.value,
            "free": free.value,
            "is_system": is_system,
        }

    def _asked(letter: str, question: int, given: bytes) -> bytes:
        """What a letter's device answers; opened without any access, so no rights are wanted."""
        handle = _KERNEL.CreateFileW(f"\\\\.\\{letter}:", 0, _SHARED, None, _OPEN_EXISTING, 0, None)
        if handle in {None, _NO_HANDLE}:
            raise ctypes.WinError(ctypes.get_last_error())
        room, got = ctypes.create_string_buffer(_ROOM), wintypes.DWORD()
        try:
            if not _KERNEL.DeviceIoControl(
                ctypes.c_void_p(handle), question, given, len(given), room, _ROOM,
                ctypes.byref(got), None,
            ):  # fmt: skip
                raise ctypes.WinError(ctypes.get_last_error())
        finally:
            _KERNEL.CloseHandle(ctypes.c_void_p(handle))
        return room.raw[: got.value]

    def _file_system(letter: str) -> tuple[str, bool]:
        name, flags = ctypes.create_unicode_buffer(64), wintypes.DWORD()
        there = _KERNEL.GetVolumeInformationW(
            f"{letter}:\\", None, 0, None, None, ctypes.byref(flags), name, 64
        )
        return (name.value, bool(flags.value & _READ_ONLY_VOLUME)) if there else ("", False)

    def _host(letter: str) -> str:
        name = ctypes.create_unicode_buffer(512)
        return name.value if _KERNEL.QueryDosDeviceW(f"{letter}:", name, 512) else ""

    def _system_letter() -> str:
        name = ctypes.create_unicode_buffer(512)
        _KERNEL.GetWindowsDirectoryW(name, 512)
        return name.value[:1].upper()

    def _bitlocker(letter: str) -> int | None:
        """The Shell's own word (System.Volume.BitLockerProtection), which a user may ask for."""
        item, key = ctypes.c_void_p(), ctypes.create_string_buffer(20)
        named = ctypes.windll.propsys.PSGetPropertyKeyFromName(
            "System.Volume.BitLockerProtection", key
        )
        made = ctypes.windll.shell32.SHCreateItemFromParsingName(
            f"{letter}:\\", None, _IID_SHELL_ITEM_2, ctypes.byref(item)
        )
        if named or made or item.value is None:
            return None
        value = ctypes.c_int()
        failed = _method(item, _GET_INT32, ctypes.c_void_p, ctypes.c_void_p)(
            item,
            ctypes.cast(key, ctypes.c_void_p),
            ctypes.cast(ctypes.byref(value), ctypes.c_void_p),
        )
        _method(item, _RELEASE)(item)
        return None if failed else value.value

    def _method(item: ctypes.c_void_p, place: int, *kinds: Any) -> Any:  # noqa: ANN401  COM's own
        table = ctypes.cast(item, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        return ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)(table[place])
