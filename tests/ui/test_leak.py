"""The search for leaked words finds them as programs write them, and nothing else."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QSettings, QUrl
from PySide6.QtWidgets import QFileDialog

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.domain.numbers import fold
from bmnn_desk.papers.reading.legacy_text import to_unicode
from tests.ui.leak import TCVN3, VNI, leaks, leaks_in, old_letters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CANARY = "Kế hoạch điều chỉnh vùng nước sâu"
OTHER = "Trần Văn Gương"
SPELT = {
    "as it is": CANARY,
    "NFD": unicodedata.normalize("NFD", CANARY),
    "folded": fold(CANARY),
    "capitals": CANARY.upper(),
    "folded capitals": fold(CANARY).upper(),
}


@pytest.mark.parametrize("code", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("spelt", SPELT.values(), ids=list(SPELT))
def test_each_spelling_is_found_deep_in_a_folder(tmp_path: Path, spelt: str, code: str) -> None:
    place = tmp_path / ".config" / "other" / "state.bin"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"\x00\xff" + f"x{spelt}y".encode(code))
    assert leaks(tmp_path, [OTHER, CANARY]) == [f".config/other/state.bin: {CANARY}"]


@pytest.mark.parametrize("code", ["latin-1", "utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("encoding", "old"),
    [
        (LegacyEncoding.TCVN3, old_letters(CANARY, TCVN3)),
        (LegacyEncoding.VNI, old_letters(CANARY, VNI)),
    ],
)
def test_an_old_encoding_is_found_and_is_the_one_that_the_program_reads(
    tmp_path: Path, encoding: LegacyEncoding, old: str, code: str
) -> None:
    assert to_unicode(old, encoding) == CANARY
    (tmp_path / "old.txt").write_bytes(b"x" + old.encode(code) + b"y")
    assert leaks(tmp_path, [OTHER, CANARY]) == [f"old.txt: {CANARY}"]


def test_bytes_are_searched_as_files_are() -> None:
    for spelt in SPELT.values():
        assert leaks_in(b"\x00" + spelt.encode("utf-16-le") + b"\x00", [OTHER, CANARY]) == [CANARY]
    assert leaks_in(b"", [CANARY]) == []


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    (tmp_path / "desk.ini").write_text("look=light\nwords=Kế hoạch khác\\x1ea1 100%\n", "utf-8")
    assert leaks(tmp_path, [CANARY, OTHER]) == []


def test_the_name_of_a_file_and_of_a_folder_counts(tmp_path: Path) -> None:
    (tmp_path / OTHER).mkdir()
    (tmp_path / OTHER / f"{CANARY}.docx").touch()
    assert leaks(tmp_path, [CANARY, OTHER]) == [
        f"the name of {OTHER}: {OTHER}",
        f"the name of {OTHER}/{CANARY}.docx: {CANARY}",
    ]


def test_words_inside_a_zip_are_found(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:t>{CANARY}</w:t>" * 50)
    assert leaks(tmp_path, [CANARY]) == [f"a.docx/word/document.xml: {CANARY}"]


def test_words_in_json_are_found(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_text(json.dumps([CANARY]), "ascii")
    assert leaks(tmp_path, [CANARY]) == [f"recent.json: {CANARY}"]


@pytest.mark.parametrize(
    "value",
    [
        CANARY,
        [CANARY, "khác"],
        QUrl.fromLocalFile(f"/nha/{CANARY}"),
        QByteArray(CANARY.encode()),
        QByteArray(CANARY.encode("utf-16-be")),
    ],
)
def test_words_that_qt_remembers_are_found(tmp_path: Path, value: object) -> None:
    settings = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    settings.setValue("FileDialog/lastVisited", value)
    settings.sync()
    assert leaks(tmp_path, [CANARY]) == [f"kept.ini: {CANARY}"]


def test_the_folder_that_qts_file_dialog_writes_down_is_found(tmp_path: Path, qtbot: QtBot) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    secret = tmp_path / "in" / CANARY
    secret.mkdir(parents=True)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(secret))
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "state").write_bytes(dialog.saveState().data())
    assert leaks(kept, [CANARY]) == [f"state: {CANARY}"]
