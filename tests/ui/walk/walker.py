"""A plugin of pytest: looks at the windows that a test lints, or leaves open at its end.

Each window has a test that opens it on real data; so none has to be opened a second way here.
A file's other tests are passed over once each of its windows has been met.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.theme import PLAIN_PT
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.top_windows import top_windows
from tests.ui import dressed as dress
from tests.ui.lint import lint_window
from tests.ui.lint.least_size import LEAST_HEIGHT, LEAST_WIDTH
from tests.ui.walk.orders import Orders, Walked, read_orders, tell
from tests.ui.walk.windows import every_window

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETTLED_MS, _PAINTED_MS = 60, 300
_TRIES = 4
_ALONE = ("Sheet", "Dialog", "Page", "Window", "Screen")


class Walker:
    """`left` is what has not been met yet."""

    def __init__(self, orders: Orders) -> None:
        self.orders = orders
        self.left = set(orders.windows)
        self.test = ""
        self._held: list[QWidget] = []
        self._lint, self._show_theme = lint_window.lint, dress.show_theme
        self._hold_what_tests_open()
        self._look_where_tests_lint()
        self.of_file: dict[Path, set[str]] = {}
        for name, file in every_window().items():
            self.of_file.setdefault(file, set()).add(name)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Pass over a test whose file has no window left to meet.

        As a skip: pytest leaves the fixtures of a file to its last test, and one that it was
        told nothing of would leave them standing, so that the next file's first test fails.
        """
        own = self.of_file.get(item.path)
        if own is not None and not own & self.left:
            pytest.skip("its windows have been met")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Look at what stands open, whatever became of the test."""
        self.test = item.nodeid
        try:
            with self._letters_as_opened():
                return (yield)
        finally:
            for window in [each for each in top_windows() if each.isVisible()]:
                self._meet(window)
            self._held.clear()

    @contextmanager
    def _letters_as_opened(self) -> Iterator[None]:
        """Windows are opened with the letters of the orders, where a test has its own dress too."""
        dress.show_theme = self._show_as_opened
        try:
            with dress.dressed(self.orders.looks[0], self.orders.opened):
                yield
        finally:
            dress.show_theme = self._show_theme

    def _show_as_opened(
        self, app: QApplication, look: Look = Look.LIGHT, points: int = PLAIN_PT
    ) -> None:
        del points  # those of the orders, whatever the test asks for
        self._show_theme(app, look, self.orders.opened)

    def _look_where_tests_lint(self) -> None:
        """Before any test is read: each takes the lint by its name."""

        def looked(window: QWidget) -> list[str]:
            """A window that is shut, or goes on, before the test ends is met here."""
            before, app = dress.show_theme, QApplication.instance()
            assert isinstance(app, QApplication)
            dress.show_theme = self._show_theme
            try:
                self._meet(window)
            finally:
                dress.show_theme = before
                before(app, self.orders.looks[0], self.orders.opened)
            return self._lint(window)

        lint_window.lint = dress.lint = looked

    def _hold_what_tests_open(self) -> None:
        """qtbot keeps a window weakly: it would be gone with the test's own names."""
        add = QtBot.addWidget

        def held(bot: QtBot, widget: QWidget, **given: Any) -> None:  # noqa: ANN401
            self._held.append(widget)
            add(bot, widget, **given)

        QtBot.addWidget = held  # type: ignore[method-assign, assignment]

    def _meet(self, window: QWidget) -> None:
        names = self._names(window) & self.left
        if not names:
            return
        faults = self._looked_at(window, min(names))
        self.left -= names
        for name in sorted(names):
            tell(self.orders, Walked(window=name, test=self.test, faults=tuple(faults)))

    def _names(self, window: QWidget) -> set[str]:
        """The windows and panes that are seen, and the whole window by its page."""
        seen = [window, *(each for each in window.findChildren(QWidget) if each.isVisible())]
        names = {type(each).__name__ for each in seen}
        if isinstance(window, MainWindow) and window.sheet is None:
            names.add(f"MainWindow {window._current}")
        return names

    def _looked_at(self, window: QWidget, name: str) -> list[str]:
        begun = window.size()
        faults: list[str] = []
        for look in self.orders.looks:
            for points in self.orders.points:
                with dress.dressed(look, points):
                    for wide, tall in self.orders.sizes:
                        if _fills_the_screen(window):
                            window.resize(wide, tall)
                        place = f"{look.value}, {points} pt, {window.width()}x{window.height()}"
                        faults += [f"{place}: {said}" for said in self._look(window, name, look)]
                    window.resize(begun)
        return faults

    def _look(self, window: QWidget, name: str, look: Look) -> list[str]:
        QTest.qWait(_PAINTED_MS if self.orders.pictures else _SETTLED_MS)
        if self.orders.pictures:
            size = f"{window.width()}x{window.height()}"
            ratio = f"{window.devicePixelRatioF():g}"
            stem = f"{name}_{size}@{ratio}_{look.value}".replace(" ", "-")
            file = Path(self.orders.pictures) / f"{stem}.png"
            return [] if window.grab().save(str(file)) else [f"{file.name} cannot be written."]
        return self._settled(window)

    def _settled(self, window: QWidget) -> list[str]:
        """A loaded machine lays out late; a real fault is there at the last look too."""
        faults: list[str] = []
        for _ in range(_TRIES):
            faults = [*self._lint(window), *_too_high_in_the_main_window(window)]
            if not faults:
                break
            QTest.qWait(_SETTLED_MS)
        return faults


def _too_high_in_the_main_window(window: QWidget) -> Iterator[str]:
    """What stands alone in its test has the status bar under it at the desk."""
    if isinstance(window, MainWindow) or not _fills_the_screen(window):
        return
    bar = QFontMetrics(QApplication.font()).height() + 8
    tall = window.minimumSizeHint().height()
    if window.width() <= LEAST_WIDTH and tall > LEAST_HEIGHT - bar:
        yield f"it needs {tall} px of height; the status bar leaves {LEAST_HEIGHT - bar}."


def _fills_the_screen(window: QWidget) -> bool:
    inner = window
    if isinstance(window, QMainWindow) and not isinstance(window, MainWindow):
        inner = window.centralWidget() or window
    if isinstance(inner, QStackedWidget):  # a test's stage: pages and sheets lie in layers
        inner = inner.currentWidget() or inner
    names = {each.__name__ for each in type(inner).__mro__}
    kept = window.minimumSize() == window.maximumSize() or window.minimumWidth() == (
        window.maximumWidth()
    )
    return not kept and any(name.endswith(_ALONE) for name in names)


def pytest_configure(config: pytest.Config) -> None:
    """Where a process was told what to do, it does it."""
    config.pluginmanager.register(Walker(read_orders()), "window walker")
