"""Qt's own dialogs and menus, opened as far as a clerk can open them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QColorDialog,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QDoubleSpinBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QKeySequenceEdit,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QProgressDialog,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QUndoView,
    QWidget,
    QWizard,
    QWizardPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST, LAST = QMessageBox.StandardButton.FirstButton, QMessageBox.StandardButton.LastButton
ALL_BUTTONS = [
    button
    for button in QMessageBox.StandardButton
    if FIRST.value <= button.value <= LAST.value and button.value.bit_count() == 1
]


def shown(widget: QWidget) -> QWidget:
    """Shows and draws, for some texts are asked for only then."""
    widget.show()
    QApplication.processEvents()
    widget.grab()
    return widget


def refuse_the_next(heard: list[str]) -> None:
    """Answers the next modal dialog with Esc and keeps its title and text."""

    def refuse() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, QDialog):
            text = top.text() if isinstance(top, QMessageBox) else ""
            heard.append(f"{top.windowTitle()}|{text}")
            top.reject()

    QTimer.singleShot(0, refuse)


def file_dialog(folder: Path, mode: QFileDialog.FileMode) -> QFileDialog:
    """Qt's dialog, open on a folder with one file and one folder in it."""
    (folder / "a.docx").write_bytes(b"x")
    (folder / "b").mkdir(exist_ok=True)
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    if mode is QFileDialog.FileMode.AnyFile:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    for view in QFileDialog.ViewMode:
        dialog.setViewMode(view)
        shown(dialog)
    return dialog


def print_dialog() -> QPrintDialog:
    """The print dialog with its options unfolded and the printer's properties once open."""
    dialog = QPrintDialog()
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection)
    shown(dialog)
    for button in dialog.findChildren(QPushButton):
        if button.text().endswith(">>"):
            button.click()
    heard: list[str] = []
    refuse_the_next(heard)
    properties = dialog.findChild(QPushButton, "properties")
    assert isinstance(properties, QPushButton)
    properties.click()
    assert heard
    return dialog


def message_box() -> QMessageBox:
    """Every standard button at once."""
    box = QMessageBox()
    for button in ALL_BUTTONS:
        box.addButton(button)
    box.setDetailedText("…")
    return box


def wizard() -> QWizard:
    """On the second of three pages, with help and a commit page."""
    made = QWizard()
    for _ in range(3):
        made.addPage(QWizardPage())
    made.setOption(QWizard.WizardOption.HaveHelpButton)
    made.page(1).setCommitPage(True)
    shown(made)
    made.next()
    return made


def menus() -> QWidget:
    """The menus of lines, texts and numbers."""
    for line in (QLineEdit("x"), QPlainTextEdit("x"), QTextBrowser()):
        menu = line.createStandardContextMenu()
        assert menu.actions()
    return shown(QLineEdit())


def small_widgets() -> QWidget:
    """What may ask for a text while it is shown."""
    for kind in (QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox, QScrollBar, QTabBar):
        shown(kind())
    for also in (QKeySequenceEdit, QUndoView, QProgressBar, QProgressDialog, QInputDialog):
        shown(also())
    return shown(QDockWidget("x"))


OPENED: dict[str, Callable[[], QWidget]] = {
    "message box": lambda: shown(message_box()),
    "buttons": lambda: shown(QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)),
    "print": print_dialog,
    "preview": lambda: shown(QPrintPreviewDialog()),
    "calendar": lambda: shown(QCalendarWidget()),
    "colour": lambda: shown(QColorDialog()),
    "error": lambda: shown(QErrorMessage()),
    "wizard": wizard,
    "menus": menus,
    "small": small_widgets,
}
