"""The tables in the HTML that Word and Excel put on the clipboard. No Qt here."""

from __future__ import annotations

from html.parser import HTMLParser


def table_rows(html: str) -> tuple[tuple[str, ...], ...]:
    """Every row of every table, its cells as text; a table in a cell gives rows of its own."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.rows)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[str, ...]] = []
        self._open: list[list[str]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a row or a cell; a break in a cell is a line's end."""
        if tag == "tr":
            self._open.append([])
            self._in_cell = False
        elif tag in {"td", "th"} and self._open:
            self._open[-1].append("")
            self._in_cell = True
        elif tag in {"br", "p", "div"} and self._in_cell:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a row or a cell; a row without words is left out."""
        if tag == "tr" and self._open:
            cells = tuple(" ".join(cell.split()) for cell in self._open.pop())
            if any(cells):
                self.rows.append(cells)
            self._in_cell = bool(self._open and self._open[-1])
        elif tag in {"td", "th"}:
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        """Add words to the open cell; words outside of cells are passed over."""
        if self._in_cell and self._open and self._open[-1]:
            self._open[-1][-1] += data
