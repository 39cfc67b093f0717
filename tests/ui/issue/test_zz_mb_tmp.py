from tests.ui.issue.test_marks_view import *
import pytest
@pytest.mark.parametrize("size",[(124.6,20.9),(81.0,30.0),(145.0,96.0)])
def test_small(qtbot, show, law, size):
    small = documents.pdf(1, (size[0] * PT_PER_MM, size[1] * PT_PER_MM))
    step = show(matters.matter(law, file=replace(matters.pdf_file(small), sizes=(size,))))
    settle(qtbot, step)
    print(size, drawn(step), step.covers.words, step.pane.said.words)
    step.window().grab().save(f"/tmp/w/i7/mb/small{int(size[0])}.png")
