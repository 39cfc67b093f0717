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

from bmnn_desk.errors import (
    DeskError,
    DiskFullError,
    DocumentTooBigError,
    FileMissingError,
    FileNotReadableError,
)
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.vault import Vault

_VERIFIED = (
    "Kho dữ liệu đúng: {acts} việc trong nhật ký, {rows} bản ghi đều khớp; "
    "{checkpoints} mốc do cán bộ ký còn đúng."
)
_ASK = "Mật khẩu: "
_OWN = "văn bản của mình; chương trình đọc, ghi phiếu trả lại nếu khác phiếu mẫu, rồi vẫn làm tiếp"
_NO_SCREEN = "Không thấy màn hình nên không mở được cửa sổ. Chạy chương trình từ màn hình nền."
# Qt would end the process with a message of its own.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_STOPPED = "Đã dừng."
_STOPPED_CODE = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it was done, 1 when the user must put something right."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A console that cannot show Vietnamese must not stop the work.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
    if given.command is None:
        return _open_windows(given.store)
    try:
        _run(given)
        sys.stdout.flush()
    except DeskError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    except (KeyboardInterrupt, EOFError):
        print(_STOPPED, file=sys.stderr)
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


def _open_windows(folder: Path | None) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        print(_NO_SCREEN, file=sys.stderr)
        return 1
    from bmnn_desk.ui.start import open_windows  # noqa: PLC0415  a command needs no Qt

    return open_windows(None if folder is None else folder.absolute(), _fill_sample)


def _fill_sample(vault: Vault, law: Law, worker: Worker, today: date) -> Desk:
    from bmnn_desk.demo.sample_store import fill_sample  # noqa: PLC0415

    return fill_sample(vault, law, worker, today)


def _run(given: argparse.Namespace) -> None:
    if given.command == "demo":
        from bmnn_desk.demo.run import run_demo  # noqa: PLC0415

        own = {"docx": given.docx, "pdf": given.pdf}
        files = {kind: _read(path) for kind, path in own.items() if path is not None}
        for line in run_demo(given.out, files):
            print(line, flush=True)
        return
    from bmnn_desk.verify import verify_store  # noqa: PLC0415

    try:
        found = verify_store(given.verified, given.slot, _passphrase())
    except PermissionError:
        raise FileNotReadableError from None
    print(_VERIFIED.format(acts=found.acts, rows=found.rows, checkpoints=found.checkpoints))


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
        return getpass.getpass(_ASK)
    return sys.stdin.readline().lstrip("\ufeff").rstrip("\r\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bmnn-desk", description="Bàn làm việc bí mật nhà nước, không cần mạng."
    )
    parser.add_argument(
        "--store", type=Path, metavar="FOLDER", help="mở cửa sổ trên kho ở thư mục này"
    )
    commands = parser.add_subparsers(dest="command", metavar="lệnh")
    demo = commands.add_parser("demo", help="làm trọn một quy trình trên dữ liệu bịa")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục ghi kết quả")
    demo.add_argument("--docx", type=Path, metavar="FILE", help=_OWN)
    demo.add_argument("--pdf", type=Path, metavar="FILE", help=_OWN)
    verify = commands.add_parser("verify", help="kiểm tra kho dữ liệu và nhật ký")
    verify.add_argument("verified", type=Path, metavar="STORE", help="thư mục của kho")
    verify.add_argument("--slot", metavar="NAME", help="tên tài khoản, khi kho có nhiều tài khoản")
    return parser
