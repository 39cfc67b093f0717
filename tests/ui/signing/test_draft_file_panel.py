from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.signing.sign_draft import draft_of
from tests import make
from tests.papers import documents as pdfs
from tests.papers import word_documents as docx
from tests.ui.signing.bench import results
from tests.ui.signing.texts import approved_for, on_disk, text

if TYPE_CHECKING:
    from bmnn_desk.ui.signing.draft_matter import DraftFile
    from tests.ui.signing.bench import Bench


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", pdfs.encrypted(user="mat khau"), "Tệp đặt mật khẩu"),
        ("b.pdf", pdfs.encrypted(user=""), "không cho sửa"),
        ("c.pdf", pdfs.xfa(), "XFA"),
        ("d.pdf", pdfs.truncated()[:200], "bị hỏng"),
        ("e.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "lưu thành .docx"),
        ("f.txt", b"chu thuong", "không phải PDF hay DOCX"),
        ("g.docx", b"", "không phải PDF hay DOCX"),
    ],
)
def test_a_file_that_cannot_be_taken_has_its_sentence_and_a_way_out(
    bench: Bench, name: str, data: bytes, words: str
) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.options.prints.setText("3")
    (bench.folder / name).write_bytes(data)
    bench.choose(sheet, bench.folder / name)
    assert words in sheet.check.file.said.words
    assert sheet.matter.file is None
    assert sheet.check.options.prints.value() == "3"
    sheet.check.ticks.all_right.click()
    told = results(sheet)
    sheet.forward()
    assert told == ["Đã ghi in trình ký: 03 bản."]


def test_a_signed_file_is_taken_and_the_clerk_is_told(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    (bench.folder / "ky.pdf").write_bytes(pdfs.signed())
    bench.choose(sheet, bench.folder / "ky.pdf")
    assert "Tệp có chữ ký số" in sheet.check.file.said.words
    assert sheet.matter.file is not None


def test_a_docx_with_macros_is_refused(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    plain = b"wordprocessingml.document.main+xml"
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    path = bench.folder / "a.docm"
    whole = b"application/vnd.openxmlformats-officedocument." + plain
    path.write_bytes(docx.replaced(docx.docx_file(), whole, macro))
    bench.choose(sheet, path)
    assert "macro" in sheet.check.file.said.words


def test_a_file_over_50_mb_is_refused_before_it_is_read(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    path = bench.folder / "to.pdf"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    bench.choose(sheet, path)
    assert "50 MB" in sheet.check.file.said.words


def test_a_file_that_is_gone_can_be_tried_again(bench: Bench) -> None:
    document = text("word_broken_lines")
    sheet = bench.opened(approved_for(bench.at, document))
    path = bench.folder / f"{document.name}.docx"
    bench.choose(sheet, path)
    assert "Không có tệp" in sheet.check.file.said.words
    on_disk(document, bench.folder)
    bench.choose(sheet, path)
    assert sheet.matter.is_read


class _OpenInWord(type(Path())):  # type: ignore[misc]
    """A file that Word holds: Windows then refuses to read it."""

    def read_bytes(self) -> bytes:
        raise PermissionError


def test_a_file_open_in_word_can_be_tried_again_and_the_one_before_stays(bench: Bench) -> None:
    sheet = bench.brought("wrong_sentence_left_out")
    path = on_disk(text("word_tabs"), bench.folder)
    bench.choose(sheet, _OpenInWord(path))
    assert "đóng tệp trong Word rồi bấm Thử lại" in sheet.check.file.said.words
    assert sheet.matter.file is not None
    assert sheet.matter.file.name == "wrong_sentence_left_out.docx"
    links = [link.text() for link in sheet.check.file.said.findChildren(QPushButton)]
    assert links == ["Thử lại", "Không kèm tệp"]


def test_going_without_a_file_while_one_is_read_goes_without(bench: Bench) -> None:
    document = text("word_tabs")
    sheet = bench.opened(approved_for(bench.at, document))
    panel = sheet.check.file
    panel.take(on_disk(document, bench.folder))
    panel.without.click()
    bench.wait_until_read(sheet)
    assert sheet.matter.file is None
    assert panel.name == "Không kèm tệp"
    assert panel.said.words == ""
    assert draft_of(sheet)[0]["file"] == ""


def test_the_last_of_two_files_counts(bench: Bench) -> None:
    document = text("word_tabs")
    sheet = bench.opened(approved_for(bench.at, document))
    loaded: list[DraftFile | None] = []
    sheet.check.file.loaded.connect(loaded.append)
    first = on_disk(document, bench.folder)
    second = bench.folder / "ban-hai.docx"
    second.write_bytes(document.data)
    sheet.check.file.take(first)
    sheet.check.file.take(second)
    bench.wait_until_read(sheet)
    assert [file.name for file in loaded if file is not None] == ["ban-hai.docx"]
    assert draft_of(sheet)[0]["file"] == str(second)


def test_a_file_that_is_refused_too_late_says_nothing_of_the_one_chosen_since(
    bench: Bench,
) -> None:
    document = text("word_tabs")
    sheet = bench.opened(approved_for(bench.at, document))
    sheet.check.file.take(bench.folder / "khong-co.docx")
    sheet.check.file.without.click()
    bench.wait_until_read(sheet)
    assert sheet.check.file.said.words == ""
    assert sheet.check.file.name == "Không kèm tệp"


def test_the_file_being_read_belongs_to_the_draft_and_one_refused_does_not(bench: Bench) -> None:
    document = text("word_tabs")
    sheet = bench.opened(approved_for(bench.at, document))
    path = on_disk(document, bench.folder)
    sheet.check.file.take(path)
    assert draft_of(sheet)[0]["file"] == str(path)
    bench.wait_until_read(sheet)
    picture = bench.folder / "anh.png"
    picture.write_bytes(b"\x89PNG no document")
    bench.choose(sheet, picture)
    assert "không phải PDF hay DOCX" in sheet.check.file.said.words
    assert sheet.check.file.name == path.name
    assert draft_of(sheet)[0]["file"] == sheet.check.file.path == str(path)
