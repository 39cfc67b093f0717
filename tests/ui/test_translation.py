"""Qt's own texts are Vietnamese: nothing it asks for is missing, nothing is misspelt."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from bmnn_desk.paths import program_folder, resources_folder
from bmnn_desk.ui.translation import install_vietnamese
from tests.ui.qm_file import sources
from tests.ui.qt_dialogs import OPENED, file_dialog, message_box, refuse_the_next, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = resources_folder() / "translations"
# Written alike in both languages: key caps, names of paper, units, signs.
ALIKE = {"QShortcut", "QPageSize"}
ALIKE_TEXTS = {
    *("%1%", "%1, ...", "%p%", "*", "...", "&HTML:", "RGB %1, %2, %3"),
    *("Alt+Left", "Alt+Right", "Alt+Up"),
    *("CC", "Cicero (CC)", "DD", "Didot (DD)", "P̸", "Pica (P̸)", "in", "mm", "pt"),
    *("1 (1x1)", "2 (2x1)", "4 (2x2)", "6 (2x3)", "9 (3x3)", "16 (4x4)"),
}
# The rest of this context is the help of the command line, which no window shows.
ONLY = {"QGuiApplication": {"QT_LAYOUT_DIRECTION"}}
NEW_SPELLING = re.compile(r"(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b")

Message = tuple[str, str, str]


def messages() -> list[Message]:
    root = ET.parse(FOLDER / "qtbase_vi.ts").getroot()  # noqa: S314  our own file
    return [
        (context.findtext("name", ""), one.findtext("source", ""), one.findtext("translation", ""))
        for context in root.iter("context")
        for one in context.iter("message")
    ]


MESSAGES = messages()
CONTEXTS = {context for context, _, _ in MESSAGES}


class Spy(QTranslator):
    """Is asked before all others, writes the question down and has no answer."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.asked: set[tuple[str, str, str | None]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> None:
        """None, unlike "", passes the question on (ux, finding 4)."""
        del count
        self.asked.add((context, text, note))
        if note is None:  # PySide 6.12 passes None without owning it: 6,000 calls end Python
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[QTranslator]:
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    install_vietnamese(qapp)
    (made,) = set(qapp.findChildren(QTranslator)) - before
    yield made
    qapp.removeTranslator(made)
    made.deleteLater()
    QLocale.setDefault(locale)


@pytest.fixture
def spy(qapp: QApplication, vietnamese: QTranslator) -> Iterator[Spy]:  # noqa: ARG001  the order
    made = Spy(qapp)
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)
    made.deleteLater()


def left_english(spy: Spy, vietnamese: QTranslator) -> list[tuple[str, str, str | None]]:
    return sorted(
        asked for asked in spy.asked if not vietnamese.translate(asked[0], asked[1], asked[2] or "")
    )


def letters(window: QWidget) -> Counter[str]:
    """The Alt letters that work in a window as it is shown."""
    texts = [
        *(one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()),
        *(one.title() for one in window.findChildren(QGroupBox) if one.isVisible()),
        *(one.text() for one in window.findChildren(QLabel) if one.isVisible()),
    ]
    return Counter(letter for text in texts if (letter := mnemonic(text)))


def mnemonic(text: str) -> str:
    return QKeySequence.mnemonic(text).toString().removeprefix("Alt+")


@pytest.mark.parametrize("name", OPENED)
def test_nothing_a_dialog_asks_for_is_left_english(
    name: str, spy: Spy, vietnamese: QTranslator
) -> None:
    window = OPENED[name]()
    assert not left_english(spy, vietnamese)
    assert not {letter: n for letter, n in letters(window).items() if n > 1}
    window.close()


@pytest.mark.parametrize("mode", QFileDialog.FileMode, ids=lambda mode: mode.name)
def test_nothing_the_file_dialog_asks_for_is_left_english(
    mode: QFileDialog.FileMode, spy: Spy, vietnamese: QTranslator, tmp_path: Path
) -> None:
    dialog = file_dialog(tmp_path, mode)
    assert len(spy.asked) > 20
    assert not left_english(spy, vietnamese)
    assert not {letter: n for letter, n in letters(dialog).items() if n > 1}
    dialog.close()


def test_the_spy_hears_a_text_that_is_missing(
    spy: Spy, vietnamese: QTranslator, qapp: QApplication
) -> None:
    assert qapp.translate("QFileDialog", "Not one of Qt's") == "Not one of Qt's"
    assert [asked[1] for asked in left_english(spy, vietnamese)] == ["Not one of Qt's"]


@pytest.mark.usefixtures("vietnamese")
def test_the_question_before_a_file_is_overwritten_is_vietnamese(tmp_path: Path) -> None:
    dialog = file_dialog(tmp_path, QFileDialog.FileMode.AnyFile)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText("a.docx")
    heard: list[str] = []
    refuse_the_next(heard)
    dialog.accept()
    assert heard == ["Lưu thành|Đã có tệp a.docx.\nThay tệp cũ bằng tệp mới?"]
    dialog.close()


@pytest.mark.usefixtures("vietnamese")
def test_the_buttons_of_a_message_box_are_vietnamese() -> None:
    box = message_box()
    shown(box)
    texts = {button.text() for button in box.buttons()}
    assert {"Hủy", "Đồng ý", "&Có", "&Không", "Lưu", "Đóng", "Thử lại"} <= texts
    assert not texts & {source for _, source, _ in MESSAGES} - {""}
    box.close()


@pytest.mark.usefixtures("vietnamese")
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_letters_of_a_context_menu_are_its_own(
    kind: type[QLineEdit | QPlainTextEdit],
) -> None:
    line = kind("x")
    menu = line.createStandardContextMenu()
    found = [letter for one in menu.actions() if (letter := mnemonic(one.text()))]
    assert len(found) == len(set(found)) >= 5
    assert "&Hoàn tác" in {one.text().split("\t")[0] for one in menu.actions()}


@pytest.mark.usefixtures("vietnamese")
def test_numbers_are_written_as_in_viet_nam() -> None:
    assert QLocale().language() == QLocale.Language.Vietnamese
    assert QLocale().toString(1.5) == "1,5"


def test_no_text_qt_ships_for_these_contexts_is_left_out() -> None:
    german = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_de.qm"
    shipped = {
        (context, text)
        for context, text in sources(german)
        if context in CONTEXTS and text in ONLY.get(context, {text})
    }
    assert len(shipped) > 800
    assert not shipped - {(context, source) for context, source, _ in MESSAGES}


def test_the_compiled_file_is_that_of_the_text_and_lrelease_finds_no_fault(tmp_path: Path) -> None:
    where = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    lrelease = shutil.which("pyside6-lrelease", path=where)
    assert lrelease
    made = tmp_path / "made.qm"
    strict = ["-fail-on-invalid", "-fail-on-unfinished", "-silent"]
    subprocess.run([lrelease, *strict, FOLDER / "qtbase_vi.ts", "-qm", made], check=True)
    assert made.read_bytes() == (FOLDER / "qtbase_vi.qm").read_bytes()


def test_each_text_is_translated_once_and_not_just_repeated() -> None:
    assert max(Counter((context, source) for context, source, _ in MESSAGES).values()) == 1
    repeated = {(c, s) for c, s, text in MESSAGES if s == text and c not in ALIKE}
    assert {source for _, source in repeated} <= ALIKE_TEXTS


def test_each_translation_keeps_places_lines_and_the_mnemonic_of_its_source() -> None:
    for context, source, text in MESSAGES:
        assert text, (context, source)
        for marks in (r"%(?:L?\d|n|p)", r"(?<!&)&(?=[^&\s;])(?!nbsp;)", r"\n", r"</?(?:p|a|h3)\b"):
            counted = [Counter(re.findall(marks, words)) for words in (source, text)]
            assert counted[0] == counted[1], (context, source, marks)
        edges = [(words[:1].isspace(), words[-1:].isspace()) for words in (source, text)]
        assert edges[0] == edges[1], (context, source)


def test_each_mnemonic_is_a_letter_that_any_keyboard_has() -> None:
    for _, _, text in MESSAGES:
        letter = re.search(r"&(\w)(?!bsp;)", text)
        assert letter is None or re.fullmatch("[A-Ya-y]", letter[1]), text


def test_the_spelling_is_the_one_of_the_windows() -> None:
    for _, _, text in MESSAGES:
        assert text == unicodedata.normalize("NFC", text)
        assert not NEW_SPELLING.search(text), text
        assert "!" not in text
        assert "vui lòng" not in text.casefold()


def test_english_key_names_keep_their_keys(qapp: QApplication) -> None:
    texts = [text for key in Qt.Key if (text := QKeySequence(key).toString())]
    english = {f"Ctrl+{text}": QKeySequence(f"Ctrl+{text}") for text in texts}
    translator = QTranslator(qapp)
    assert translator.load(str(FOLDER / "qtbase_vi.qm"))
    qapp.installTranslator(translator)
    moved = {text for text, keys in english.items() if QKeySequence(text) != keys}
    enter = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    qapp.removeTranslator(translator)
    assert len(english) > 400
    assert moved == {"Ctrl+Enter"}
    assert enter == "Ctrl+Enter"


def test_no_window_writes_the_small_enter_key_as_a_word() -> None:
    written = re.compile(r"""(QKeySequence|[sS]hortcuts?)\((\[?)[^)\n]*["'][^"']*\bEnter\b""")
    for path in (program_folder() / "src" / "bmnn_desk" / "ui").rglob("*.py"):
        assert not written.search(path.read_text("utf-8")), path.name
    assert written.search('action.setShortcut("Ctrl+Enter")')


def test_without_its_file_the_translation_says_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    locale = QLocale()
    with pytest.raises(FileNotFoundError):
        install_vietnamese(qapp)
    QLocale.setDefault(locale)
    assert QMessageBox.StandardButton.Ok
