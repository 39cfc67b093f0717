from __future__ import annotations

from bmnn_desk.papers.ink import open_canvas
from bmnn_desk.papers.register_layout import Lane
from bmnn_desk.papers.register_lines import draw_lines
from tests.papers.dark_ink import dark_box

LANES = tuple(
    Lane(field=name, left=left, width=100.0, signing=False)
    for name, left in (("a", 50.0), ("b", 150.0))
)
PAGE = 300.0
MM = 25.4 / 72


def drawn(top: float, edges: list[float], spans: list[tuple[float, float]]) -> bytes:
    canvas, out = open_canvas(300 * MM, PAGE * MM, "x")
    draw_lines(canvas, PAGE, LANES, (top, edges, spans, []))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_lines_lie_between_the_top_of_the_columns_and_the_last_edge() -> None:
    box = dark_box(drawn(40.0, [40.0, 80.0, 120.0], []))
    assert box is not None
    wanted = (50 * MM, 40 * MM, 250 * MM, 120 * MM)
    assert all(abs(found - edge) < 0.3 for found, edge in zip(box, wanted, strict=True))


def test_columns_stop_at_a_row_without_columns_and_go_on_below_it() -> None:
    plain = drawn(40.0, [40.0, 80.0, 120.0, 160.0], [])
    spanned = drawn(40.0, [40.0, 80.0, 120.0, 160.0], [(80.0, 120.0)])
    assert dark_box(plain) == dark_box(spanned)
    assert plain != spanned


def test_a_table_of_one_row_without_columns_has_no_inner_line() -> None:
    only = drawn(40.0, [40.0, 80.0], [(40.0, 80.0)])
    assert dark_box(only) is not None
    assert len(only) < len(drawn(40.0, [40.0, 80.0], []))
