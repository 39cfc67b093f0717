from bmnn_desk.papers.ink import Frame, Words
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.papers.slip_lines import set_items
from bmnn_desk.papers.slip_text import Choice, SlipItem, SlipLine

EDGES = Edges(width_mm=100, top_mm=20, bottom_mm=20, left_mm=10, right_mm=10)


def words_of(*lines: SlipLine) -> list[Words]:
    sheet = Sheet(EDGES)
    set_items(sheet, [SlipItem(label="1. Nhãn:", lines=lines)], 12)
    return [mark for page in sheet.pages for mark in page if isinstance(mark, Words)]


def test_the_first_line_follows_its_label_and_the_next_begin_at_the_margin() -> None:
    label, first, second, *_ = words_of(SlipLine(text="chữ " * 60))
    assert first.y_mm == label.y_mm
    assert first.x_mm > label.x_mm
    assert (second.x_mm, second.y_mm > label.y_mm) == (label.x_mm, True)


def test_an_empty_line_is_dotted_to_the_margin_unless_it_is_blank() -> None:
    dots = words_of(SlipLine())[1].text
    assert set(dots) == {"."}
    assert len(dots) > 50
    assert words_of(SlipLine(is_blank=True))[1].text == ""


def test_quoted_words_are_small_italics() -> None:
    plain, quoted = words_of(SlipLine(text="a"), SlipLine(text="b", is_quoted=True))[1:]
    assert quoted.letters.size_pt < plain.letters.size_pt
    assert "Italic" in quoted.letters.face


def test_tick_boxes_that_do_not_fit_go_onto_a_line_below() -> None:
    sheet = Sheet(EDGES)
    choices = tuple(Choice(word=f"Lựa chọn số {number}") for number in range(5))
    set_items(sheet, [SlipItem(label="1. Nhãn:", lines=(SlipLine(choices=choices),))], 12)
    boxes = [mark for mark in sheet.pages[0] if isinstance(mark, Frame)]
    words = [mark for mark in sheet.pages[0] if isinstance(mark, Words)][1:]
    assert len({box.y_mm for box in boxes}) > 1
    assert all(mark.x_mm + sheet.width_mm(mark.text, mark.letters) <= 90 for mark in words)
