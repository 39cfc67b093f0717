"""Puts the parts together: the only main(). Its commands need no screen."""

from __future__ import annotations

import argparse
import errno
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.demo.run import run_demo
from bmnn_desk.errors import (
    DeskError,
    DiskFullError,
    DocumentTooBigError,
    FileMissingError,
    FileNotReadableError,
)
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.verify import verify_store

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERIFIED = "Kho dữ liệu đúng: {acts} việc trong nhật ký, {rows} bản ghi đều khớp."
_ASK = "Mật khẩu: "
_OWN = "văn bản của mình; chương trình đọc, ghi phiếu trả lại nếu khác phiếu mẫu, rồi vẫn làm tiếp"
_STOPPED = "Đã dừng."
_STOPPED_CODE = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it was done, 1 when the user must put something right."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A console that cannot show Vietnamese must not stop the work.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    given = _parser().parse_args(arguments)
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


def _run(given: argparse.Namespace) -> None:
    if given.command == "demo":
        own = {"docx": given.docx, "pdf": given.pdf}
        files = {kind: _read(path) for kind, path in own.items() if path is not None}
        for line in run_demo(given.out, files):
            print(line, flush=True)
        return
    try:
        found = verify_store(given.store, given.slot, _passphrase())
    except PermissionError:
        raise FileNotReadableError from None
    print(_VERIFIED.format(acts=found.acts, rows=found.rows))


def _read(path: Path) -> bytes:
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
    commands = parser.add_subparsers(dest="command", required=True)
    demo = commands.add_parser("demo", help="làm trọn một quy trình trên dữ liệu bịa")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục ghi kết quả")
    demo.add_argument("--docx", type=Path, metavar="FILE", help=_OWN)
    demo.add_argument("--pdf", type=Path, metavar="FILE", help=_OWN)
    verify = commands.add_parser("verify", help="kiểm tra kho dữ liệu và nhật ký")
    verify.add_argument("store", type=Path, metavar="STORE", help="thư mục của kho")
    verify.add_argument("--slot", metavar="NAME", help="tên tài khoản, khi kho có nhiều tài khoản")
    return parser
