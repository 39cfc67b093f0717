from __future__ import annotations

from bmnn_desk.ui.journal.held_rows import HeldRows, RowReading

TEXTS = ("Đóng sổ năm 2025", "Mở lại sổ", "In mốc nhật ký")


def held() -> HeldRows[str]:
    rows: HeldRows[str] = HeldRows(RowReading(key=TEXTS.index, said=str))
    rows.hold(TEXTS)
    return rows


def test_all_rows_stand_in_the_order_they_were_held() -> None:
    rows = held()
    assert list(rows.ids()) == [0, 1, 2]
    assert rows.rows((2, 0, 9)) == (TEXTS[2], TEXTS[0], None)
    assert (rows.whole, rows.row(1), rows.row(None), rows.row(9)) == (3, TEXTS[1], None, None)


def test_words_without_marks_narrow_and_so_does_a_wish() -> None:
    rows = held()
    rows.words = "so"
    assert list(rows.ids()) == [0, 1]
    rows.is_wanted = lambda text: "2025" not in text
    assert list(rows.ids()) == [1]
    rows.words = ""
    assert list(rows.ids()) == [1, 2]


def test_whole_words_are_found_and_only_the_last_may_be_half_typed() -> None:
    rows = held()
    for typed, found in (("mo l", [1]), ("m lai", []), ("nhat", [2]), ("nha ", []), ("2025", [0])):
        rows.words = typed
        assert list(rows.ids()) == found, typed


def test_texts_that_were_made_before_are_taken_as_they_are() -> None:
    rows = held()
    rows.hold(TEXTS, {0: " gap ", 1: " khac ", 2: " gap "})
    rows.words = "gap"
    assert list(rows.ids()) == [0, 2]


def test_other_rows_are_not_found_by_the_words_of_those_before() -> None:
    rows = held()
    rows.words = "dong"
    assert list(rows.ids()) == [0]
    texts = ("Sổ khác",)
    rows._reading = RowReading(key=texts.index, said=str)
    rows.hold(texts)
    assert list(rows.ids()) == []
