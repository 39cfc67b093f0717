from __future__ import annotations

import os
import subprocess
import sys
import threading
import unicodedata
from contextlib import closing
from socket import create_connection, create_server
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from docx.enum.text import WD_BREAK

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.errors import OfficeSuiteFailedError, OfficeSuiteMissingError
from bmnn_desk.machine.docx_to_pdf import docx_to_pdf, sweep_conversions
from bmnn_desk.machine.private_folder import private_places
from tests.machine.outside_picture import docx_with_outside_picture
from tests.machine.programs import (
    FAILING,
    HALF_A_PDF,
    HANGING,
    LEAVES_A_CHILD,
    NO_PDF,
    SILENT,
    program,
    report,
    report_pipe,
    runs,
)
from tests.needs import needs_libreoffice
from tests.papers.read_pdf import page_texts, words_of
from tests.papers.render import as_pdf
from tests.papers.word_documents import docx_file

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

SECONDS = 120.0
LETTERS = "".join(sorted(VIETNAMESE_LETTERS))
CONVERT = """
import sys
from pathlib import Path
from bmnn_desk.machine.docx_to_pdf import docx_to_pdf
places = [Path(name) for name in sys.argv[2:]] or None
sys.stdout.buffer.write(docx_to_pdf(Path(sys.argv[1]).read_bytes(), 120, places))
"""


def three_pages(document: Document) -> None:
    for number in (1, 2, 3):
        document.add_paragraph(f"Trang thứ {number}: {LETTERS}")
        if number < 3:
            document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def private_folders() -> set[Path]:
    """Private folders of this process, wherever they may be made."""
    name = f"bmnn-desk-{os.getpid()}-*"
    return {folder for place in private_places() for folder in place.glob(name)}


def everything_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


@needs_libreoffice
def test_the_pages_come_out_with_every_vietnamese_letter() -> None:
    pdf = docx_to_pdf(docx_file(three_pages, rows=0), SECONDS)
    pages = [unicodedata.normalize("NFC", "".join(text.split())) for text in page_texts(pdf)]
    assert pages == [f"Trangthứ{number}:{LETTERS}" for number in (1, 2, 3)]
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        assert document.get_page_size(0) == pytest.approx((595.3, 841.9), abs=0.5)
    assert private_folders() == set()


@needs_libreoffice
def test_long_text_reads_as_libreoffice_lays_it_out_by_itself() -> None:
    source = docx_file(rows=70)
    assert words_of(docx_to_pdf(source, SECONDS)) == words_of(as_pdf({"long": source})["long"])


@needs_libreoffice
def test_nothing_is_left_in_home_or_temp_folder(tmp_path: Path) -> None:
    home, temporary, runtime = tmp_path / "home", tmp_path / "tmp", tmp_path / "run"
    for folder in (home, temporary, runtime):
        folder.mkdir()
    source = tmp_path / "in.docx"
    source.write_bytes(docx_file(three_pages))
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_RUNTIME_DIR": str(runtime),
    }
    with subprocess.Popen(
        [sys.executable, "-c", CONVERT, str(source)], env=environment, stdout=subprocess.PIPE
    ) as process:
        made = process.communicate()[0]
    assert process.returncode == 0
    assert made.startswith(b"%PDF-")
    assert everything_in(home) == everything_in(temporary) == everything_in(runtime) == []
    assert not [folder for place in private_places() for folder in place.glob(f"*-{process.pid}-*")]


def loopback_is_up(server: tuple[str, int]) -> bool:
    try:
        with create_connection(server):
            return True
    except OSError:
        return False


@needs_libreoffice
def test_a_picture_that_lies_elsewhere_is_not_fetched_though_libreoffice_would() -> None:
    with create_server(("127.0.0.1", 0)) as server:
        calls: list[bytes] = []

        def answer() -> None:
            while True:
                try:
                    called, _ = server.accept()
                except OSError:
                    return
                with called:
                    calls.append(called.recv(100))

        listener = threading.Thread(target=answer)
        listener.start()
        source = docx_with_outside_picture(f"http://127.0.0.1:{server.getsockname()[1]}/a.png")
        docx_to_pdf(source, SECONDS)
        fetched = list(calls)
        is_up = loopback_is_up(server.getsockname())
        as_pdf({"bare": source})
        server.shutdown(2)
    listener.join()
    assert fetched == []
    # The look at the loopback said nothing. Without any network, as under `unshare -n`, there is
    # no control: nobody could fetch it.
    assert any(calls) is is_up


@needs_libreoffice
def test_bytes_that_are_no_docx_fail_in_plain_words() -> None:
    with pytest.raises(OfficeSuiteFailedError):
        docx_to_pdf(b"\0\1 no docx \2" * 100, SECONDS)
    assert private_folders() == set()


def test_without_a_suite_it_is_said_at_once() -> None:
    with pytest.raises(OfficeSuiteMissingError):
        docx_to_pdf(docx_file(), SECONDS, ())


@pytest.mark.parametrize("text", [SILENT, FAILING, NO_PDF, HALF_A_PDF])
def test_a_suite_that_makes_no_whole_pdf_has_failed(tmp_path: Path, text: str) -> None:
    with pytest.raises(OfficeSuiteFailedError):
        docx_to_pdf(docx_file(), SECONDS, [program(tmp_path, text)])
    assert private_folders() == set()


def test_a_suite_that_hangs_is_ended_with_its_children_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OfficeSuiteFailedError):
        docx_to_pdf(docx_file(), 0.5, [program(tmp_path, HANGING)])
    assert [pid for pid in map(int, report(tmp_path).split()) if runs(pid)] == []
    assert private_folders() == set()


def test_a_child_that_stays_behind_does_not_outlive_the_folder(tmp_path: Path) -> None:
    made = docx_to_pdf(docx_file(), SECONDS, [program(tmp_path, LEAVES_A_CHILD)])
    assert made == b"%PDF-1.7\n%%EOF\n"
    assert not runs(int(report(tmp_path)))
    assert private_folders() == set()


def test_what_a_killed_worker_left_is_ended_and_wiped(tmp_path: Path) -> None:
    pipe = report_pipe(tmp_path)
    source = tmp_path / "in.docx"
    source.write_bytes(docx_file())
    suite = program(tmp_path, HANGING)
    with subprocess.Popen([sys.executable, "-c", CONVERT, str(source), str(suite)]) as worker:
        started = [int(pid) for pid in pipe.read_text("utf-8").split()]
        worker.kill()
    assert all(map(runs, started))
    (left,) = (folder for place in private_places() for folder in place.glob(f"*-{worker.pid}-*"))
    assert (left / "van-ban.docx").exists()
    assert sweep_conversions() >= 1
    assert not left.exists()
    assert not any(map(runs, started))
