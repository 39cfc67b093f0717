from bmnn_desk.papers.reading.pdf_align import aligned
from tests.papers.reading.placed_words import rows


def test_rows_on_one_middle_are_centred() -> None:
    assert aligned(rows((40.0, ((50, "aaaa"),)), (46.0, ((52.47, "aa"),)))) == ["center"] * 2


def test_full_lines_are_both_and_the_last_is_left() -> None:
    found = rows(
        (40.0, ((42, "a"), (190, "a"))),
        (46.0, ((30, "a"), (190, "a"))),
        (52.0, ((30, "hết"),)),
    )
    assert aligned(found) == ["both", "both", "left"]


def test_a_title_over_full_lines_is_centred_and_a_place_at_the_right_is_right() -> None:
    found = rows(
        (40.0, ((109, "aa"),)),
        (46.0, ((30, "a"), (190, "aa"))),
        (52.0, ((30, "a"), (190, "aa"))),
        (58.0, ((180, "aaaaaa"),)),
    )
    assert aligned(found) == ["center", "both", "both", "right"]


def test_one_row_alone_tells_nothing() -> None:
    assert aligned(rows((40.0, ((50, "aa"),)))) == [""]
    assert aligned([]) == []
