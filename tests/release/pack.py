"""Packs a built folder for a stick: its signed list, its archive, and the signed list of that."""

from __future__ import annotations

import gzip
import os
import tarfile
from typing import TYPE_CHECKING

from bmnn_desk.machine.carried_folder import SIGNATURE, SUMS, files_of, sha256_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.release.secret_key import SecretKey


def sign_folder(folder: Path, key: SecretKey, comment: str) -> int:
    """Write the list of a folder's files and its signature into it; how many files it names.

    Raises:
        ValueError: a name cannot stand in the list.
    """
    names = files_of(folder)
    if odd := [name for name in names if not name.isprintable() or "\\" in name]:
        raise ValueError(odd)
    data = "".join(f"{sha256_of(folder / name)}  {name}\n" for name in names).encode("utf-8")
    (folder / SUMS).write_bytes(data)
    (folder / SIGNATURE).write_text(key.sign(data, comment), "utf-8", newline="\n")
    return len(names)


def pack(bundle: Path, archive: Path) -> None:
    """A tar.gz of a folder: the same bytes again from the same files, whoever packs it when.

    The time of every file is SOURCE_DATE_EPOCH, 1980 where that is not set.
    """
    when = int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = when
        may_run = member.isdir() or member.mode & 0o100
        member.mode = 0o755 if may_run else 0o644
        return member

    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", mtime=when, fileobj=raw) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as made,
    ):
        made.add(bundle, bundle.name, recursive=False, filter=plain)
        for path in sorted(bundle.rglob("*")):
            name = f"{bundle.name}/{path.relative_to(bundle).as_posix()}"
            made.add(path, name, recursive=False, filter=plain)


def release(bundle: Path, out: Path, key: SecretKey, *, name: str, comment: str) -> None:
    """Lay a release into an empty folder: the archive, and the signed list of it.

    The folder itself bears a list of its own, so that an installed program can be checked for as
    long as it is kept.

    Raises:
        FileExistsError: the folder is not empty.
    """
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        raise FileExistsError(out)
    sign_folder(bundle, key, comment)
    pack(bundle, out / f"{name}.tar.gz")
    sign_folder(out, key, comment)
