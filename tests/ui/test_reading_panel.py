from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.reading_panel import FileReading, ReadingPanel
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.papers import documents, word_documents
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.file_opening import Opening
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    name: str
    pages: int


def look(worker: Worker, data: bytes, name: str, opening: Opening) -> Looked:
    if name == "hong.pdf":
        raise ZeroDivisionError
    worker.do(jobs.LOOK_AT_FILE, data, opening.key, False)
    plain = worker.do(jobs.UNLOCK_PDF, data, opening.key)
    return Looked(name=name, pages=worker.do(jobs.COUNT_PAGES, plain))


class Watched:
    """A panel for any PDF, and the files it loaded."""

    def __init__(self, qtbot: QtBot, seat: Seat, folder: Path, *, takes_word: bool = True) -> None:
        self.qtbot, self.folder = qtbot, folder
        reading = FileReading(
            load=look,
            warning=lambda file: "Chỉ có một trang." if file.pages == 1 else "",
            title="Chọn tệp",
            kinds="PDF (*.pdf)",
            without="Không có tệp cũng được.",
            takes_word=takes_word,
        )
        self.panel: ReadingPanel[Looked] = ReadingPanel(seat, reading)
        self.loaded: list[Looked | None] = []
        self.panel.loaded.connect(self.loaded.append)
        shown(qtbot, self.panel)

    def path(self, name: str, data: bytes | None = None) -> Path:
        made = self.folder / name
        made.write_bytes(documents.pdf() if data is None else data)
        return made

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.panel.is_reading, timeout=30_000)


@pytest.fixture
def watched(qtbot: QtBot, seat: Seat, tmp_path: Path) -> Watched:
    return Watched(qtbot, seat, tmp_path)


def test_a_file_is_read_with_its_name_its_place_and_what_is_to_be_said_of_it(
    watched: Watched,
) -> None:
    path = watched.path("a.pdf")
    watched.panel.take(path)
    assert watched.panel.is_reading
    assert watched.panel.said.words == "Đang đọc tệp…"
    assert (watched.panel.path, watched.panel.draft_text()) == ("", str(path))
    watched.rest()
    (file,) = watched.loaded
    assert file is not None
    said = "Chỉ có một trang." if file.pages == 1 else ""
    assert (watched.panel.name, watched.panel.said.words) == ("a.pdf", said)
    assert watched.panel.path == watched.panel.draft_text() == str(path)


def test_bytes_that_lie_nowhere_leave_nothing_for_the_draft(watched: Watched) -> None:
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    watched.panel.read(documents.pdf(), "b.pdf")
    watched.rest()
    assert watched.panel.name == "b.pdf"
    assert watched.panel.draft_text() == ""


def test_without_a_file_is_a_choice_too_and_one_still_read_comes_too_late(
    watched: Watched,
) -> None:
    watched.panel.take(watched.path("a.pdf"))
    watched.panel.without.setFocus()
    watched.panel.without.click()
    assert watched.panel.without.isHidden()
    assert watched.panel.choose.hasFocus()
    assert watched.panel.draft_text() == ""
    watched.rest()
    assert watched.loaded == [None]
    assert watched.panel.name == "Không kèm tệp"
    assert watched.panel.said.words == "Không có tệp cũng được."
    watched.panel.take(watched.path("b.pdf"))
    watched.rest()
    assert watched.panel.without.isVisible()


def test_a_refusal_that_comes_too_late_says_nothing_and_the_file_since_is_still_coming(
    watched: Watched,
) -> None:
    panel = watched.panel
    panel.take(watched.path("anh.png", b"\x89PNG no document"))
    second = watched.path("b.pdf")
    # Its reading has ended, but the panel has not been told so yet.
    finish_background()
    panel.take(second)
    said: list[str] = []
    panel.loaded.connect(lambda _file: said.append(panel.draft_text()))
    watched.rest()
    assert [file.name for file in watched.loaded if file is not None] == ["b.pdf"]
    assert "không phải PDF" not in panel.said.words
    assert said == [str(second)]


def test_a_refused_file_leaves_the_one_before_in_its_place(watched: Watched) -> None:
    path = watched.path("a.pdf")
    watched.panel.take(path)
    watched.rest()
    watched.panel.take(watched.path("anh.png", b"\x89PNG no document"))
    watched.rest()
    assert "không phải PDF" in watched.panel.said.words
    assert (watched.panel.name, watched.panel.draft_text()) == ("a.pdf", str(path))
    watched.panel.take(watched.folder / "khong-co.pdf")
    assert "Không có tệp" in watched.panel.said.words
    assert len(watched.loaded) == 1


def test_a_mishap_of_the_program_is_raised_and_the_panel_can_be_used_again(
    watched: Watched,
) -> None:
    with watched.qtbot.captureExceptions() as raised:
        watched.panel.take(watched.path("hong.pdf"))
        watched.rest()
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert (watched.panel.said.words, watched.panel.draft_text()) == ("", "")
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    assert len(watched.loaded) == 1


def test_a_file_under_a_password_asks_for_it_where_it_was_chosen(watched: Watched) -> None:
    panel, row = watched.panel, watched.panel.opening
    path = watched.path("kin.pdf", documents.encrypted(user="mật khẩu", may_change=True))
    panel.take(path)
    watched.rest()
    assert watched.loaded == []
    assert "Gõ mật khẩu của tệp" in panel.said.words
    watched.qtbot.waitUntil(row.password.hasFocus)
    row.password.setText("sai")
    row.button.click()
    watched.rest()
    assert "Mật khẩu của tệp chưa đúng" in panel.said.words
    row.password.setText("mật khẩu")
    row.button.click()
    watched.rest()
    assert [file.name for file in watched.loaded if file] == ["kin.pdf"]
    assert not row.isVisible()
    assert panel.draft_text() == str(path)
    assert "mật khẩu" not in panel.draft_text()


def test_another_file_takes_the_question_away(watched: Watched) -> None:
    watched.panel.take(watched.path("kin.pdf", documents.encrypted(user="mật khẩu")))
    watched.rest()
    assert watched.panel.opening.isVisible()
    watched.panel.take(watched.path("a.pdf"))
    assert not watched.panel.opening.isVisible()
    watched.rest()
    assert len(watched.loaded) == 1
    watched.panel.take(watched.path("kin.pdf", documents.encrypted(user="mật khẩu")))
    watched.rest()
    watched.panel.without.click()
    assert not watched.panel.opening.isVisible()


def test_a_file_closed_by_its_owner_wants_a_word_only_where_somebody_may_give_it(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    closed = documents.encrypted(user="")
    answers = Watched(qtbot, seat, tmp_path)
    answers.panel.take(answers.path("khoa.pdf", closed))
    answers.rest()
    assert "ghi ai cho phép" in answers.panel.said.words
    answers.panel.opening.word.setText("Chánh Văn phòng, ngày 05/02/2026")
    answers.panel.opening.button.click()
    answers.rest()
    assert len(answers.loaded) == 1
    refuses = Watched(qtbot, seat, tmp_path, takes_word=False)
    refuses.panel.take(refuses.path("khoa.pdf", closed))
    refuses.rest()
    assert not refuses.panel.opening.isVisible()
    assert "không cho sửa" in refuses.panel.said.words


def test_a_file_under_both_asks_for_one_after_the_other(watched: Watched) -> None:
    row = watched.panel.opening
    watched.panel.take(watched.path("hai.pdf", documents.encrypted(user="mật khẩu")))
    watched.rest()
    row.password.setText("mật khẩu")
    row.button.click()
    watched.rest()
    assert row.word.isVisible()
    row.word.setText("Chánh Văn phòng")
    row.button.click()
    watched.rest()
    assert len(watched.loaded) == 1


def test_the_office_says_whether_files_with_macros_are_taken(watched: Watched, seat: Seat) -> None:
    taken: list[bool] = []

    def looked(worker: Worker, data: bytes, name: str, opening: Opening) -> Looked:
        worker.do(jobs.LOOK_AT_FILE, data, opening.key, opening.macros)
        taken.append(opening.macros)
        return Looked(name=name, pages=1)

    watched.panel._reading = replace(watched.panel._reading, load=looked)
    extra = {"word/vbaProject.bin": b"x"}
    macros = word_documents.repacked(word_documents.docx_file(), lambda _, part: part, extra)
    watched.panel.take(watched.path("a.docm", macros))
    watched.rest()
    assert taken == []
    assert "macro" in watched.panel.said.words
    keep = OfficeKeep(seat)
    assert keep.keep("allow_macros", "yes", "") == ""
    watched.panel.take(watched.path("a.docm", macros))
    watched.rest()
    assert taken == [True]
    assert watched.loaded[-1] == Looked(name="a.docm", pages=1)


def test_a_refusal_names_the_refused_file_and_the_one_that_stays(watched: Watched) -> None:
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    watched.panel.take(watched.path("xfa.pdf", documents.xfa()))
    watched.rest()
    assert watched.panel.name == "a.pdf"
    assert watched.panel.said.words.startswith("Tệp “xfa.pdf”: Tệp là biểu mẫu XFA")
    assert watched.panel.said.words.endswith("Tệp đang dùng vẫn là “a.pdf”.")


def test_a_file_that_waits_for_its_password_is_named_and_so_is_the_one_before(
    watched: Watched,
) -> None:
    watched.panel.take(watched.path("khoa.pdf", documents.encrypted(user="mở")))
    watched.rest()
    assert "“khoa.pdf”" in watched.panel.said.words
    assert "vẫn là" not in watched.panel.said.words
    watched.panel.opening.button.click()
    assert watched.panel.said.words.startswith("Chưa gõ mật khẩu của tệp.")
    watched.panel.take(watched.path("a.pdf"))
    watched.rest()
    watched.panel.take(watched.path("khoa.pdf", documents.encrypted(user="mở")))
    watched.rest()
    assert watched.panel.said.words.endswith("Tệp đang dùng vẫn là “a.pdf”.")
