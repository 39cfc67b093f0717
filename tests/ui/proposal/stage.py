"""A bare main window for the proposals' tests: a page, and the sheets laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStackedWidget

if TYPE_CHECKING:
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.sheet import Sheet


class Stage(QMainWindow):
    """As `ui/main_window.py` does it; `told` is what would be toasted."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.sheets: list[Sheet] = []
        self.told: list[str] = []
        self._layers = QStackedWidget()
        self._layers.addWidget(page)
        self.setCentralWidget(self._layers)
        page.sheet_wanted.connect(self.open_sheet)
        page.said.connect(self.told.append)
        self.resize(1366, 768)
        page.refresh()

    @property
    def sheet(self) -> Sheet:
        """The sheet on top."""
        return self.sheets[-1]

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the page."""
        self.sheets.append(sheet)
        sheet.finished.connect(lambda result: self._take_off(sheet, result))
        sheet.said.connect(self.told.append)
        sheet.sheet_wanted.connect(self.open_sheet)
        self._layers.addWidget(sheet)
        self._layers.setCurrentWidget(sheet)
        sheet.focus_first()

    def _take_off(self, sheet: Sheet, result: object) -> None:
        self.sheets.remove(sheet)
        self._layers.removeWidget(sheet)
        sheet.hide()
        sheet.deleteLater()
        if self.sheets:
            self._layers.setCurrentWidget(self.sheet)
            self.sheet.focus_first()
        else:
            self.page.refresh()
            self.page.focus_first()
        if isinstance(result, str):
            self.told.append(result)
