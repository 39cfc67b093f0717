from bmnn_desk.papers.reading.pdf_rows import row_of, rows_of
from tests.papers.reading.placed_words import line_words, rows, sized, word


def test_rows_are_read_from_top_to_bottom_and_words_from_left_to_right() -> None:
    words = [word("b", 50, 40), word("c", 30, 48), word("a", 30, 40.3)]
    assert [row.text for row in rows_of(words)] == ["a b", "c"]


def test_a_raised_small_letter_stays_in_its_row() -> None:
    words = [word("m", 30, 40), word("2", 34, 38.4, sized(8)), word("đất", 37, 40)]
    (row,) = rows_of(words)
    assert (row.text, row.base) == ("m 2 đất", 40)


def test_close_set_lines_are_not_one_row() -> None:
    assert len(rows_of([word("a", 30, 40), word("b", 30, 45)])) == 2


def test_a_word_drawn_twice_counts_once_and_one_written_twice_counts_twice() -> None:
    assert row_of([word("đi", 30, 40), word("đi", 30.2, 40.1)]).text == "đi"
    assert row_of([word("đi", 30, 40), word("đi", 36, 40)]).text == "đi đi"


def test_glued_words_have_no_space_between() -> None:
    row = row_of([word("Số:", 30, 40), word("05", 37.5, 40)._replace(is_glued=True)])
    assert row.text == "Số:05"


def test_the_gaps_of_a_row_are_the_white_between_its_words() -> None:
    (row,) = rows((40.0, ((30, "ab"), (60, "cd"))))
    ((start, end),) = row.gaps()
    assert (start, end) == (row.words[0].right, 60)
    assert row.middle == (row.left + row.right) / 2
    assert row_of(line_words("a b c", 30, 40)).edges.left == 30


def test_lines_printed_over_each_other_are_rows_of_their_own() -> None:
    found = rows(
        (40.0, ((30, "đã phối hợp với các cơ quan, đơn vị liên quan"),)),
        (48.0, ((30, "triển khai thực hiện nhiệm vụ được giao đúng tiến độ"),)),
        (47.8, ((101, "KT. GIÁM ĐỐC"),)),
        (70.0, ((30, "Số 10 đường Lê Lợi, phường Hà Vân, tỉnh Lai Sơn"),)),
        (71.6, ((101, "Trần Bình"),)),
    )
    assert [row.text for row in found] == [
        "đã phối hợp với các cơ quan, đơn vị liên quan",
        "triển khai thực hiện nhiệm vụ được giao đúng tiến độ",
        "KT. GIÁM ĐỐC",
        "Trần Bình",
        "Số 10 đường Lê Lợi, phường Hà Vân, tỉnh Lai Sơn",
    ]


def test_a_number_put_over_dots_stays_in_its_row() -> None:
    found = rows((40.0, ((30, "Số: ............/BC-SNV"),)), (39.6, ((46, "128"),)))
    assert len(found) == 1
