"""`python -m tests.release key FILE`, `sign BUNDLE OUT --key FILE`, `sign FOLDER --key FILE`,
`wheels FOLDER`, `build WHEELS FOLDER`.

`key` makes a key pair: the secret one under a passphrase that is asked for twice at a terminal,
into a FILE outside the sources, and FILE.pub beside it, whose line is printed: it goes onto the
handing-over paper.
`sign BUNDLE OUT` lists and signs a built folder, packs it into OUT and signs that folder too.
`sign FOLDER` alone lists and signs a folder as it is, a wheelhouse or an installer for Windows.
`wheels` fetches every file of requirements.lock into a folder, where there is a network; `build`
builds the bundle from it in a new folder without one.
"""

from __future__ import annotations

import argparse
import getpass
import os
import platform
import sys
from pathlib import Path

from tests.licences.lock import ROOT, program_version
from tests.release.offline import build, download, has_network
from tests.release.pack import release, sign_folder
from tests.release.secret_key import (
    key_text,
    make_key,
    public_text,
    read_key,
    write_private,
)

_LEAST_LETTERS = 12


def main(given: list[str] | None = None) -> int:
    """Run one of them."""
    asked = _parser().parse_args(given)
    if asked.command == "wheels":
        print(f"{download(asked.folder)} files in {asked.folder}")
        return 0
    if asked.command == "build":
        return _build(asked.wheels, asked.folder)
    if asked.key.resolve().is_relative_to(ROOT):
        print(f"{asked.key}: a key is kept outside the sources", file=sys.stderr)
        return 1
    if asked.command == "key":
        return _make(asked.key)
    key = read_key(asked.key.read_text("utf-8"), _passphrase("Passphrase of the key: "))
    version = program_version()
    comment = f"bmnn-desk {version}{_time()}"
    if asked.out is None:
        print(f"{sign_folder(asked.folder, key, comment)} files listed in {asked.folder}")
    else:
        name = f"bmnn-desk-{version}-{platform.system().lower()}-{platform.machine().lower()}"
        release(asked.folder, asked.out, key, name=name, comment=comment)
        print(f"{asked.out / name}.tar.gz")
    print(f"public key: {key.public.text()}")
    return 0


def _build(wheels: Path, folder: Path) -> int:
    if has_network():
        print("unshare gives no place without a network here", file=sys.stderr)
        return 1
    print(build(wheels, folder))
    return 0


def _make(path: Path) -> int:
    passphrase = _passphrase("New passphrase: ")
    # At a terminal it does not show: a slip would lock the key away for good.
    if sys.stdin.isatty() and getpass.getpass("The same again: ") != passphrase:
        print("the two passphrases differ: no key was made", file=sys.stderr)
        return 1
    if len(passphrase) < _LEAST_LETTERS:
        print(f"a passphrase has {_LEAST_LETTERS} letters at least", file=sys.stderr)
        return 1
    key = make_key()
    write_private(path, key_text(key, passphrase))
    path.with_name(f"{path.name}.pub").write_text(public_text(key.public), "utf-8")
    print(f"public key: {key.public.text()}")
    return 0


def _time() -> str:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return "" if epoch is None else f" timestamp:{int(epoch)}"


def _passphrase(said: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(said)
    return sys.stdin.readline().rstrip("\r\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.release")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("key").add_argument("key", type=Path, metavar="FILE")
    commands.add_parser("wheels").add_argument("folder", type=Path)
    offline = commands.add_parser("build")
    offline.add_argument("wheels", type=Path)
    offline.add_argument("folder", type=Path)
    sign = commands.add_parser("sign")
    sign.add_argument("folder", type=Path)
    sign.add_argument("out", type=Path, nargs="?")
    sign.add_argument("--key", type=Path, required=True, metavar="FILE")
    return parser


if __name__ == "__main__":
    sys.exit(main())
