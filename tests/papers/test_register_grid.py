import pytest

from bmnn_desk.papers.ink import open_canvas
from bmnn_desk.papers.register_grid import Grid
from bmnn_desk.papers.register_layout import Block, Placed
from tests.papers.facts import PACKS, register_form
from tests.papers.read_pdf import page_texts


@pytest.mark.parametrize("pack", PACKS)
def test_headings_stand_above_their_numbers_and_the_cells_below(pack: str) -> None:
    form = register_form(pack)
    grid = Grid(form)
    canvas, out = open_canvas(form.page_width_mm, form.page_height_mm, "x")
    cells = tuple((Block(20.0, (f"ô{number}",)),) for number in range(len(form.columns)))
    for _ in range(2):
        grid.draw(canvas, [Placed(1, 0, grid.bottom, 20.0, cells)])
        canvas.showPage()
    canvas.save()
    for text in page_texts(out.getvalue()):
        flat = " ".join(text.split())
        assert f"({len(form.columns)}) ô0 ô1" in flat
        assert flat.index(form.columns[0].heading.split()[0]) < flat.index("(1)")


@pytest.mark.parametrize("pack", PACKS)
def test_the_headings_take_less_than_a_quarter_of_the_page(pack: str) -> None:
    form = register_form(pack)
    assert Grid(form).bottom / 72 * 25.4 < form.page_height_mm / 4
