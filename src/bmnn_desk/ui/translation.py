"""Vietnamese for the texts of Qt itself: standard buttons, menus, file and print dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def install_vietnamese(app: QApplication) -> None:
    """Makes Qt speak Vietnamese; to be called before the first widget is made.

    Qt ships no Vietnamese (design/ux.md, finding 4). The English key names keep working in
    `QKeySequence`, with one exception: write the Enter of the digit block as `Qt.Key.Key_Enter`,
    for the word "Enter" now means the large key, which Qt calls Return.

    Raises:
        FileNotFoundError: The program was installed without its translation.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    translator = QTranslator(app)
    compiled = resources_folder() / "translations" / "qtbase_vi.qm"
    if not translator.load(str(compiled)):
        raise FileNotFoundError(compiled)
    app.installTranslator(translator)
