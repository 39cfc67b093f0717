from bmnn_desk.papers.drawable import drawable


def test_a_letter_that_no_face_has_is_a_box_and_lines_stay() -> None:
    assert drawable("Sở \U0001f600\nNội vụ\u200b") == "Sở \u25a1\nNội vụ"


def test_a_text_that_can_be_drawn_is_only_cleaned() -> None:
    assert drawable("a\u0302") == "\u00e2"
