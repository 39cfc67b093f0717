"""The commands as a user types them."""

from __future__ import annotations

import io
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.app import main
from bmnn_desk.demo.run import STORE
from bmnn_desk.law.census import take_census
from bmnn_desk.machine.no_network import Ban
from bmnn_desk.machine.office_suite import find_office_suite
from bmnn_desk.machine.private_folder import private_places
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.paths import forms_folder
from bmnn_desk.selftest import run as selftest_run
from bmnn_desk.services.check_form import check_form
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.storage.opening import create_store
from tests import make
from tests.demo_run import MOST_MEMORY, ROOT, DemoRun, start
from tests.papers import documents
from tests.selftest.test_sealed_store import SECOND, two_accounts
from tests.services.each_form import checks, correction, corrects
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.storage.test_old_stores import ACTS, FIRST, STORES

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.selftest.ground import Ground
    from bmnn_desk.selftest.run import Check


def test_verify_proves_the_demos_store(demo: DemoRun) -> None:
    run = start("verify", str(demo.out / STORE), around=demo.around, said=demo.passphrase + "\n")

    assert run.returncode == 0, run.stderr
    assert "việc trong nhật ký" in run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such bound")
def test_the_whole_demo_runs_within_one_and_a_half_gigabytes(demo: DemoRun) -> None:
    """Bounded, each of its processes; watched, all of them together."""
    made = "\n".join(demo.lines)

    assert made.count("man-hinh-") == 7, "its windows lacked memory"
    assert not find_office_suite() or "Xem trước bản số 01 trên trang của văn bản" in made
    assert demo.memory.most_processes >= 2
    assert 256 * 1024 * 1024 < demo.memory.peak_bytes < MOST_MEMORY


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such bound")
def test_a_machine_without_the_memory_for_a_key_is_told(tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    run = start("demo", "--out", out, around=tmp_path, most_bytes=200 * 1024 * 1024)

    assert run.returncode == 1
    assert "Máy không đủ bộ nhớ trống" in run.stderr


def test_verify_with_a_wrong_passphrase_says_so(demo: DemoRun) -> None:
    run = start("verify", str(demo.out / STORE), around=demo.around, said="không phải câu này\n")

    assert run.returncode == 1
    assert "Mật khẩu chưa đúng" in run.stderr


def test_verify_of_a_store_of_an_earlier_version_says_that_it_upgrades_it_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(STORES / FIRST, tmp_path / "kho")
    told = []
    for _ in range(2):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        assert main(["verify", str(folder)]) == 0
        said = capsys.readouterr()
        assert f"{ACTS[FIRST]} việc trong nhật ký" in said.out
        told.append("nâng cấp trước khi kiểm tra" in said.err)
    assert told == [True, False]


def test_verify_of_an_empty_folder_says_there_is_no_store(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("câu nào cũng được\n"))

    assert main(["verify", str(tmp_path)]) == 1
    assert "không có kho dữ liệu" in capsys.readouterr().err


def test_verify_law_needs_no_store_and_ends_with_its_three_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["verify", "--law"]) == 0

    census = take_census(forms_folder())
    assert capsys.readouterr().out.splitlines()[-3:] == [
        f"rules: {len(census.rules)}",
        f"findings tied: {len(census.tied)} of 112",
        f"forms: {len(census.made)} checked {len(census.checked)}",
    ]


def test_verify_law_with_a_store_proves_the_store_first(demo: DemoRun) -> None:
    run = start(
        "verify", str(demo.out / STORE), "--law", around=demo.around, said=demo.passphrase + "\n"
    )

    assert run.returncode == 0, run.stderr
    assert "việc trong nhật ký" in run.stdout.splitlines()[0]
    assert run.stdout.splitlines()[-1].startswith("forms: ")


def test_verify_law_of_a_store_counts_the_forms_that_its_office_checked(
    tmp_path: Path, law: Law, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        at.desk.do(correct_form, corrects(at))
        at.desk.do(check_form, checks(at))
        at.desk.do(check_form, checks(at, "07"))
        later = correction(place="columns.4.heading", value="Mức độ mật")
        at.desk.do(correct_form, corrects(at, later))
    for given in (["verify", "--law", "--store", str(folder)], ["verify", str(folder), "--law"]):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSPHRASE}\n"))
        assert main(given) == 0
        told = capsys.readouterr().out.splitlines()
        assert told[-1] == "forms: 19 checked 1"
        (form,) = (line for line in told if line.startswith("Mẫu số 07"))
        assert f"Đã kiểm theo mẫu chính thức ngày {at.day:%d/%m/%Y}" in form


def test_promises_need_no_store_and_say_what_is_not_promised(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["promises"]) == 0
    told = capsys.readouterr().out
    assert told.count("Không hứa:") == told.count("Lệnh cho thấy:") == 15


def test_verify_of_nothing_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["verify"])

    assert ended.value.code == 2
    assert "--law" in capsys.readouterr().err


def test_a_second_run_in_the_same_folder_writes_nothing_over(demo: DemoRun) -> None:
    before = {path: path.read_bytes() for path in demo.out.iterdir() if path.is_file()}
    run = start("demo", "--out", str(demo.out), around=demo.around)

    assert run.returncode == 0, run.stderr
    assert {path: path.read_bytes() for path in before} == before
    assert run.stdout.splitlines()[-1].startswith(str(demo.out / "lan-2"))


def test_a_file_that_is_not_there_is_named_as_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["demo", "--out", str(tmp_path / "out"), "--pdf", str(tmp_path / "none.pdf")]

    assert main(arguments) == 1
    assert "Không có tệp nào" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_documents_of_the_callers_own_are_issued(tmp_path: Path) -> None:
    (tmp_path / "own.pdf").write_bytes(documents.pdf(3))
    (tmp_path / "own.docx").write_bytes(documents.docx_file())
    run = start(
        "demo",
        "--out",
        str(tmp_path / "out"),
        "--pdf",
        str(tmp_path / "own.pdf"),
        "--docx",
        str(tmp_path / "own.docx"),
        around=tmp_path,
    )

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out" / "vb2-ban-so-07.pdf").exists()
    for stem in ("vb1", "vb2"):
        assert (tmp_path / "out" / f"{stem}-phieu-tra-lai.pdf").exists()
    assert (tmp_path / "own.pdf").read_bytes() == documents.pdf(3)


def test_a_file_over_the_limit_is_refused_before_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "large.pdf").open("wb") as large:
        large.truncate(MOST_BYTES + 1)
    arguments = ["demo", "--out", str(tmp_path / "out"), "--pdf", str(tmp_path / "large.pdf")]

    assert main(arguments) == 1
    assert "50 MB" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_help_says_what_becomes_of_the_callers_own_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["demo", "--help"])

    assert ended.value.code == 0
    told = " ".join(capsys.readouterr().out.split())
    assert told.count("ghi phiếu trả lại nếu khác phiếu mẫu, rồi vẫn làm tiếp") == 2


def test_a_refused_file_says_what_why_and_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "own.pdf").write_bytes(documents.encrypted(user="kín"))
    run = start(
        "demo", "--out", str(tmp_path / "out"), "--pdf", str(tmp_path / "own.pdf"), around=tmp_path
    )

    assert run.returncode == 1
    assert "mật khẩu" in run.stderr
    assert "phát hành không kèm tệp" in run.stderr


def test_the_store_is_no_plain_sqlite(demo: DemoRun) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(demo.out / STORE / "records.db").execute("SELECT * FROM act")


def test_a_file_where_a_folder_was_meant_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"mine")

    assert main(["demo", "--out", str(tmp_path / "paper.pdf")]) == 1
    assert "ghi đè" in capsys.readouterr().err
    assert (tmp_path / "paper.pdf").read_bytes() == b"mine"


def test_a_reader_that_stops_listening_ends_it_quietly(tmp_path: Path) -> None:
    command = f"{sys.executable} -m bmnn_desk demo --out {tmp_path / 'out'} | head -n 1"
    run = subprocess.run(
        ["sh", "-c", command],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert "7 bản" in run.stdout
    assert run.stderr == ""


def test_a_passphrase_of_stray_bytes_is_only_wrong(demo: DemoRun) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bmnn_desk", "verify", str(demo.out / STORE)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        input=b"\xff\xfe sai\n",
        capture_output=True,
        check=False,
    )

    assert run.returncode == 1
    assert "Mật khẩu chưa đúng" in run.stderr.decode("utf-8")
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_output_says_so(demo: DemoRun) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "bmnn_desk", "verify", str(demo.out / STORE)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            input=demo.passphrase.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert run.returncode == 1
    assert "hết chỗ" in run.stderr.decode("utf-8")
    assert b"Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="screens of X11")
@pytest.mark.parametrize(
    ("display", "told"),
    [
        ("", "Không thấy màn hình"),
        ("may-khac:0", "ở máy khác, qua mạng"),
        ("tcp/may-khac:0.0", "ở máy khác, qua mạng"),
        ("localhost:10.0", "ở máy khác, qua mạng"),
        (":0", ""),
        ("unix:0", ""),
        ("unix/:0", ""),
        ("/private/launch/org.xquartz:0", ""),
    ],
)
def test_a_screen_over_the_network_is_told_before_qt_gives_up(
    display: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    opened: list[str] = []

    def open_windows(_folder: object, _fill: object, words: str) -> int:
        """Stands where Qt begins."""
        opened.append(words)
        return 0

    monkeypatch.setattr("bmnn_desk.ui.start.open_windows", open_windows)
    assert main([], Ban.REFUSED) == bool(told)
    assert told in capsys.readouterr().err
    # What became of the network is told once, in the window.
    assert [bool(words) for words in opened] == [not told] * (not told)


@pytest.mark.parametrize("ban", [Ban.HOLDS, Ban.OTHER_SYSTEM, None])
def test_a_ban_that_holds_is_not_spoken_of(
    ban: Ban | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--law"], ban) == 0
    assert capsys.readouterr().err == ""


def test_a_ban_that_does_not_hold_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--law"], Ban.UNKNOWN_MACHINE) == 0
    assert capsys.readouterr().err.count("Rào chặn mạng") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there the firewall closes the network")
def test_the_program_tries_itself_and_leaves_nothing(tmp_path: Path) -> None:
    before = {path.name for path in private_places()[0].glob("bmnn-desk-*")}
    run = start("--selftest", around=tmp_path)

    assert run.returncode == 0, run.stdout + run.stderr
    *lines, last = run.stdout.splitlines()
    assert len(lines) == 14
    assert all(line.startswith("đạt") for line in lines)
    assert "14 phần" in last
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.name for path in private_places()[0].glob("bmnn-desk-*")} <= before


def test_a_part_that_fails_ends_the_test_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)  # a bundle without its data

    assert main(["--selftest"]) == 1
    assert "Tệp forms đi kèm chương trình bị thiếu" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [["verify"], ["--selftest", "--store"]])
def test_several_accounts_want_a_name_and_are_told_how_to_give_it(
    asked: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    store = str(two_accounts(tmp_path / "kho"))
    every = selftest_run.checks

    def only_the_old_store(made: Ground) -> tuple[Check, ...]:
        return every(made)[-1:]  # the others have a test of their own

    monkeypatch.setattr(selftest_run, "checks", only_the_old_store)
    for named, code in (([], 1), (["--slot", SECOND.name], 0)):
        monkeypatch.setattr("sys.stdin", io.StringIO(SECOND.passphrase))
        assert main([*asked, store, *named]) == code
        told = "".join(capsys.readouterr())
        assert ("Kho có nhiều tài khoản" in told and "--slot" in told) is bool(code)
        assert "Mật khẩu chưa đúng" not in told


def test_the_self_test_takes_no_command_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--selftest", "promises"])
    assert "--selftest chạy một mình" in capsys.readouterr().err


def test_without_a_console_what_is_said_goes_nowhere_and_nothing_breaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    code = main(["promises"])
    streams = (sys.stdin, sys.stdout, sys.stderr)
    for stream in streams:
        stream.close()
    assert code == 0
