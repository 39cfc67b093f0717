"""The cases of EXPECTED, inside the machine: makes each stick and tries it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bmnn_desk.errors import DeskError
from bmnn_desk.machine.chosen_drive import chosen_drive, known_drive
from bmnn_desk.machine.removable_drives import drive_of, removable_drives
from bmnn_desk.machine.write_to_drive import write_to_drive
from tests.hunt.drives_guest import (
    DATA,
    MEGABYTE,
    NAME,
    NOBODY,
    PASS,
    Hopeful,
    Patient,
    case,
    do,
    listed,
    mounted,
    plug,
    pull,
    say,
    tree,
    written,
)
from tests.hunt.drives_machine import STICKS
from tests.hunt.veracrypt_header import veracrypt_header

POINT = "/run/thẻ nhớ"
KEY = f"printf '{PASS}' |"
QUICK = "--pbkdf pbkdf2 --pbkdf-force-iterations 1000"
ONE_KEY = "--pbkdf-force-iterations 1000"
SECTOR = 512


def as_nobody() -> str:
    """The whole way without any rights; the child says its word."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hunt.drives_cases", "nobody"],
        capture_output=True,
        text=True,
        check=False,
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
    )
    return done.stdout.strip() or done.stderr[-300:]


def names(point: str = POINT) -> list[str]:
    return sorted(path.name for path in Path(point).iterdir())


def locked_and_open() -> None:
    at = plug("luks2")
    do(f"{KEY} cryptsetup luksFormat -q --type luks2 {QUICK} {at} -")
    case("luks2, locked", written(listed("luks2")))
    tree("locked")
    do(f"{KEY} cryptsetup open {at} stick - && mkfs.vfat /dev/mapper/stick")
    mounted("/dev/mapper/stick", POINT)
    tree("luks2")
    case("luks2, listed", written(listed("luks2")))
    case("luks2, not listed", written(listed("plain")))
    Path(POINT, NAME).unlink()
    case("luks2, opened by who has no rights", as_nobody())
    do(f"umount '{POINT}'; cryptsetup close stick")
    pull("luks2")
    at = plug("luks2")
    do(f"{KEY} cryptsetup open {at} stick -")
    mounted("/dev/mapper/stick", POINT)
    equal = Path(POINT, NAME).read_bytes() == DATA
    case("luks2, read again after unplugging", "equal" if equal else "other bytes")
    say(f"bytes {len(DATA)}")


def full_and_refusing() -> None:
    Path(POINT, NAME).unlink()
    full = Path(POINT, "cu")
    full.write_bytes(bytes(35 * MEGABYTE))
    case("luks2, full", written(listed("luks2")))
    came = written(listed("luks2"), Hopeful())
    case("luks2, full while writing", came if names() == ["cu"] else "left something")
    full.unlink()
    do(f"mount -o remount,ro '{POINT}'")
    tree("read_only")
    case("luks2, read-only", written(listed("luks2")))
    do(f"mount -o remount,rw '{POINT}'")


def pulled(moments: list[int]) -> None:
    for number, moment in enumerate(moments):
        came = written(listed("luks2"), Patient("luks2", moment))
        before = f"stick{number - 1}" if number else "stick"
        do(f"umount -l '{POINT}'; dmsetup remove -f {before} || cryptsetup close {before}")
        at = plug("luks2")
        do(f"{KEY} cryptsetup open {at} stick{number} -")
        mounted(f"/dev/mapper/stick{number}", POINT)
        again = written(listed("luks2"))
        case(f"pulled {number}", f"{came}, then {again if names() == [NAME] else names()}")
        if number + 1 < len(moments):
            Path(POINT, NAME).unlink()
    volume = chosen_drive(removable_drives(), listed("luks2")).volume
    do(f"umount '{POINT}'; cryptsetup close stick{len(moments) - 1}")
    try:
        write_to_drive(volume, NAME, DATA)
        came = "written"
    except DeskError as error:
        came = type(error).__name__
    case("the folder of a pulled stick", "left something" if names() else came)
    pull("luks2")


def luks1() -> None:
    at = plug("luks1")
    do(f"printf 'label: gpt\\n,,L\\n' | sfdisk -q {at}; sleep 1")
    do(f"{KEY} cryptsetup luksFormat -q --type luks1 {ONE_KEY} {at}1 -")
    do(f"{KEY} cryptsetup open {at}1 one - && mkfs.ext4 -q /dev/mapper/one")
    mounted("/dev/mapper/one", "/run/one", "rw")
    tree("luks1")
    case("luks1 on a disk that calls itself fixed", written(listed("luks1")))
    do("umount /run/one; cryptsetup close one")
    pull("luks1")


def veracrypt() -> None:
    at = plug("veracrypt")
    do(f"printf 'label: dos\\n,8M,c\\n,,c\\n' | sfdisk -q {at}; sleep 1; mkfs.vfat {at}1")
    mounted(f"{at}1", "/run/beside")
    sectors = Path(f"/sys/class/block/{Path(at).name}2/size").read_text("utf-8")
    with Path(f"{at}2").open("r+b") as file:
        file.write(veracrypt_header(PASS, int(sectors) * SECTOR))
    do(f"{KEY} cryptsetup --type tcrypt --veracrypt open {at}2 two -")
    do("mkfs.vfat /dev/mapper/two")
    mounted("/dev/mapper/two", "/run/two")
    tree("veracrypt")
    case("veracrypt beside a plain partition", written(listed("veracrypt")))
    do("umount /run/two /run/beside; cryptsetup close two")
    pull("veracrypt")


def truecrypt() -> None:
    at = plug("truecrypt")
    answers = f"(echo '{PASS}'; sleep 1; echo '{PASS}'; sleep 1; echo y)"
    do(f"{answers} | timeout 100 tcplay -c -d {at} -a SHA512 -b AES-256-XTS -z -w")
    do(f"{KEY} cryptsetup --type tcrypt open {at} three -; mkfs.vfat /dev/mapper/three")
    mounted("/dev/mapper/three", "/run/three")
    tree("truecrypt")
    case("truecrypt", written(listed("truecrypt")))
    do("umount /run/three; cryptsetup close three")
    pull("truecrypt")


def plain() -> None:
    at = plug("plain")
    do(f"mkfs.vfat -I {at}")
    mounted(at, "/run/plain")
    tree("plain")
    case("plain", written(listed("plain")))
    case("plain, approved as self-encrypting", written(listed("plain", self_encrypting=True)))
    try:
        known_drive(drive_of(Path("/tmp/goi.7z")), listed("plain"))  # noqa: S108
        came = "taken"
    except DeskError as error:
        came = type(error).__name__
    case("a folder instead of a stick", came)
    Path("/run/plain", NAME).unlink(missing_ok=True)
    plug("truecrypt")
    tree("two")
    case("two sticks", written(listed("plain", self_encrypting=True)))
    pull("truecrypt")
    do("truncate -s 40M /run/plain/kho")
    do(f"{KEY} cryptsetup luksFormat -q {QUICK} /run/plain/kho -")
    do(f"{KEY} cryptsetup open /run/plain/kho four - && mkfs.vfat /dev/mapper/four")
    mounted("/dev/mapper/four", "/run/four")
    tree("in_a_file")
    case("luks in a file on a plain stick", written(listed("plain")))


def main() -> None:
    """Try all of it, or, as nobody, the one stick that is open."""
    if sys.argv[1:] == ["nobody"]:
        print(written(listed("luks2")))
        return
    tree("nothing")
    case("nothing plugged in", written(listed(*STICKS)))
    locked_and_open()
    full_and_refusing()
    pulled([int(each) for each in sys.argv[1:]])
    for each in (luks1, veracrypt, truecrypt, plain):
        each()


if __name__ == "__main__":
    os.umask(0o077)
    main()
