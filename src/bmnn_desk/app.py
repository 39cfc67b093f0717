"""Puts the parts together: the only main(). Alone it opens the windows; a command needs none.

What a command works with is loaded inside it: the first window waits for none of it.
"""

from __future__ import annotations

import argparse
import errno
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.store_steps import UpgradeStep
from bmnn_desk.errors import (
    CarriedFilesError,
    DeskError,
    DiskFullError,
    DocumentTooBigError,
    FileMissingError,
    FileNotReadableError,
)
from bmnn_desk.ui import command_texts as say
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.network_words import ban_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.no_network import Ban
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.vault import Vault

# Qt would end the process with a message of its own.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_STOPPED_CODE = 130


def main(arguments: Sequence[str] | None = None, ban: Ban | None = None) -> int:
    """Run a command; 0 when it was done, 1 when the user must put something right.

    `ban` is what became of the network when the process began; it is told once where it does not
    hold, None where nobody asked.
    """
    _prepare_streams()
    given = _given(arguments)
    told = ban_words(ban)
    if given.command is None and not given.selftest:
        return _open_windows(given.store, told)
    try:
        _warn(told)
        _run(given)
        sys.stdout.flush()
    except DeskError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print(say.STOPPED, file=sys.stderr)
        return _STOPPED_CODE
    except OSError as error:
        if error.errno == errno.ENOSPC:
            print(sentence(DiskFullError()), file=sys.stderr)
        elif error.errno != errno.EPIPE:
            raise
        # What was made is made. Python must not write to that stream at exit again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


def _prepare_streams() -> None:
    """What is read and said goes through as UTF-8; on Windows without a console it goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  to the end
            setattr(sys, name, nothing)
        # A console that cannot show Vietnamese must not stop the work.
        stream = getattr(sys, name)
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")


def _warn(told: str) -> None:
    if told:
        print(told, file=sys.stderr)


def _open_windows(folder: Path | None, told: str) -> int:
    if trouble := _no_screen():
        print(trouble, file=sys.stderr)
        return 1
    from bmnn_desk.ui.start import open_windows  # noqa: PLC0415  a command needs no Qt

    return open_windows(None if folder is None else folder.absolute(), _fill_sample, told)


def _no_screen() -> str:
    """Why Qt would find no screen and end the process; empty where it finds one."""
    display, *others = map(os.environ.get, _SCREENS)
    if sys.platform != "linux" or any(others):
        return ""
    if not display:
        return say.NO_SCREEN
    host = display.rpartition(":")[0]
    is_here = host in {"", "unix"} or host.startswith(("/", "unix/", "local/"))
    return "" if is_here else say.SCREEN_ELSEWHERE


def _fill_sample(vault: Vault, law: Law, worker: Worker, today: date) -> Desk:
    from bmnn_desk.demo.sample_store import fill_sample  # noqa: PLC0415

    return fill_sample(vault, law, worker, today)


def _run(given: argparse.Namespace) -> None:
    if given.selftest:
        _try_itself(given.store, given.slot)
        return
    if given.command == "demo":
        _run_demo(given)
        return
    if given.command == "promises":
        _tell_promises()
        return
    if given.command == "manual":
        _write_manuals(given.out)
        return
    if given.command == "check":
        _check_carried(given.folder, given.key)
        return
    _verify_or_count(given)


def _run_demo(given: argparse.Namespace) -> None:
    from bmnn_desk.demo.run import run_demo  # noqa: PLC0415

    own = {"docx": given.docx, "pdf": given.pdf}
    files = {kind: _read(path) for kind, path in own.items() if path is not None}
    for line in run_demo(given.out, files):
        print(line, flush=True)


def _verify_or_count(given: argparse.Namespace) -> None:
    store = given.verified or given.store
    passphrase = "" if store is None else _passphrase()
    if given.verified is not None:
        _verify(given, passphrase)
    if given.law:
        _count_law(store, given.slot, passphrase)


def _try_itself(old_store: Path | None, slot: str | None) -> None:
    from bmnn_desk.selftest.run import run_selftest  # noqa: PLC0415

    passphrase = "" if old_store is None else _passphrase()
    for line in run_selftest(old_store, passphrase, slot):
        print(line, flush=True)


def _tell_promises() -> None:
    from bmnn_desk.ui.promise_lines import promise_lines  # noqa: PLC0415
    from bmnn_desk.ui.promises import shipped_promises  # noqa: PLC0415

    for line in promise_lines(shipped_promises()):
        print(line)


def _check_carried(folder: Path, key: str) -> None:
    from bmnn_desk.machine.carried_folder import check_folder  # noqa: PLC0415
    from bmnn_desk.machine.minisign import read_release_key  # noqa: PLC0415

    at = Path(key)
    text = _read(at).decode("utf-8", errors="replace") if at.is_file() else key
    found = check_folder(folder, read_release_key(text))
    named = (
        (say.CHECK_CHANGED, found.changed),
        (say.CHECK_MISSING, found.missing),
        (say.CHECK_EXTRA, found.extra),
    )
    for said, names in named:
        for name in names:
            # A name on a stick may hold anything; a terminal would obey some of it.
            print(said.format(name="".join(c if c.isprintable() else "?" for c in name)))
    if not found.is_whole:
        raise CarriedFilesError(len(found.changed), len(found.missing), len(found.extra))
    print(say.CHECKED.format(same=found.same, comment=found.comment))


def _write_manuals(out: Path) -> None:
    from bmnn_desk.ui.help.write_books import write_books  # noqa: PLC0415

    for path in write_books(out):
        print(path, flush=True)


def _tell_upgrade(step: UpgradeStep) -> None:
    # Whoever asks for a proof shall know that the store was changed before it.
    if step is UpgradeStep.COPY:
        print(say.UPGRADING, file=sys.stderr, flush=True)


def _verify(given: argparse.Namespace, passphrase: str) -> None:
    from bmnn_desk.verify import verify_store  # noqa: PLC0415

    try:
        found = verify_store(given.verified, given.slot, passphrase, _tell_upgrade)
    except PermissionError:
        raise FileNotReadableError from None
    print(say.VERIFIED.format(acts=found.acts, rows=found.rows, checkpoints=found.checkpoints))


def _count_law(store: Path | None, slot: str | None, passphrase: str) -> None:
    """Print the law as shipped, or as an office corrected and checked it where a store is given."""
    from bmnn_desk.law.census import take_census  # noqa: PLC0415
    from bmnn_desk.paths import forms_folder  # noqa: PLC0415
    from bmnn_desk.ui.law_tables import law_lines  # noqa: PLC0415

    if store is None:
        census = take_census(forms_folder())
    else:
        from bmnn_desk.verify import law_of_store  # noqa: PLC0415

        own = law_of_store(store, slot, passphrase)
        census = take_census(forms_folder(), own.corrections, own.checked)
    for line in law_lines(census):
        print(line)


def _read(path: Path) -> bytes:
    from bmnn_desk.papers.file_look import MOST_BYTES  # noqa: PLC0415

    try:
        if path.stat().st_size > MOST_BYTES:
            raise DocumentTooBigError
        return path.read_bytes()
    except PermissionError:
        raise FileNotReadableError from None
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise FileMissingError from None


def _passphrase() -> str:
    if sys.stdin.isatty():
        return getpass.getpass(say.PASSPHRASE)
    return sys.stdin.readline().lstrip("\ufeff").rstrip("\r\n")


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.command == "verify" and given.verified is None and not given.law:
        parser.error(say.NOTHING_TO_VERIFY)
    if given.selftest and given.command is not None:
        parser.error(say.SELFTEST_ALONE)
    return given


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bmnn-desk", description=say.ABOUT)
    parser.add_argument("--store", type=Path, metavar="FOLDER", help=say.STORE_HELP)
    parser.add_argument("--slot", metavar="NAME", help=say.SLOT_HELP)
    parser.add_argument("--selftest", action="store_true", help=say.SELFTEST_HELP)
    commands = parser.add_subparsers(dest="command", metavar=say.COMMAND_WORD)
    demo = commands.add_parser("demo", help=say.DEMO_HELP)
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help=say.OUT_HELP)
    demo.add_argument("--docx", type=Path, metavar="FILE", help=say.OWN_HELP)
    demo.add_argument("--pdf", type=Path, metavar="FILE", help=say.OWN_HELP)
    verify = commands.add_parser("verify", help=say.VERIFY_HELP)
    verify.add_argument("verified", type=Path, nargs="?", metavar="STORE", help=say.VERIFIED_HELP)
    verify.add_argument(
        "--store",
        type=Path,
        metavar="FOLDER",
        default=argparse.SUPPRESS,  # what stands before the command holds otherwise
        help=say.LAW_STORE_HELP,
    )
    verify.add_argument("--slot", metavar="NAME", default=argparse.SUPPRESS, help=say.SLOT_HELP)
    verify.add_argument("--law", action="store_true", help=say.LAW_HELP)
    commands.add_parser("promises", help=say.PROMISES_HELP)
    check = commands.add_parser("check", help=say.CHECK_HELP)
    check.add_argument("folder", type=Path, metavar="FOLDER", help=say.CHECK_FOLDER_HELP)
    check.add_argument("--key", required=True, metavar="KEY", help=say.CHECK_KEY_HELP)
    manual = commands.add_parser("manual", help=say.MANUAL_HELP)
    manual.add_argument("--out", type=Path, required=True, metavar="DIR", help=say.OUT_HELP)
    return parser
